using System.IO.Compression;
using System.Xml.Linq;

namespace JobClients.Packages.Tests.Support;

/// <summary>A package as it was written.</summary>
internal sealed class PackedFile : IDisposable
{
    private readonly ZipArchive _archive;

    public PackedFile(string id, string extension = "nupkg")
    {
        _archive = ZipFile.OpenRead(PackedFolder.File(id, extension));
        Metadata = XDocument.Load(new MemoryStream(Read($"{id}.nuspec"))).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    public XElement Metadata { get; }

    /// <summary>What the package has, without what belongs to its format.</summary>
    public IEnumerable<string> Entries => _archive.Entries.Select(entry => entry.FullName)
        .Where(name => name is not "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal));

    /// <summary>For each dependency its framework and id.</summary>
    public IEnumerable<string> Dependencies => Groups("dependencies").SelectMany(
        group => group.Elements(), (group, dependency) => $"{group.Attribute("targetFramework")!.Value} {dependency.Attribute("id")!.Value}");

    /// <summary>The versions of those dependencies that are packed together with this one.</summary>
    public IEnumerable<string> SiblingVersions => Groups("dependencies").Elements()
        .Where(dependency => dependency.Attribute("id")!.Value.StartsWith(PackageIds.Core, StringComparison.Ordinal))
        .Select(dependency => dependency.Attribute("version")!.Value);

    public IEnumerable<string> FrameworkReferences => Groups("frameworkReferences").SelectMany(
        group => group.Elements(), (group, reference) => $"{group.Attribute("targetFramework")!.Value} {reference.Attribute("name")!.Value}");

    public XElement? Element(string name) => Metadata.Element(Metadata.Name.Namespace + name);

    public byte[] Read(string entry)
    {
        using var stream = _archive.GetEntry(entry).ShouldNotBeNull(entry).Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    public void Dispose() => _archive.Dispose();

    private IEnumerable<XElement> Groups(string name) => Element(name)?.Elements(Metadata.Name.Namespace + "group") ?? [];
}
