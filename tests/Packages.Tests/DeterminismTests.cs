using System.Reflection.Metadata;
using System.Text;

namespace JobClients.Packages.Tests;

public sealed class DeterminismTests
{
    [Theory]
    [MemberData(nameof(PackageIds.All), MemberType = typeof(PackageIds))]
    public void Symbols_NameNoFolderOfTheMachine(string id)
    {
        using var package = new PackedFile(id, "snupkg");

        var documents = package.Entries.Where(IsSymbols).SelectMany(entry => Documents(package.Read(entry))).ToList();

        documents.ShouldNotBeEmpty();
        documents.ShouldAllBe(document => document.StartsWith("/_/", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(PackageIds.All), MemberType = typeof(PackageIds))]
    public void Files_HaveNoPathOfTheMachine(string id)
    {
        string[] roots = [Repository.Root, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + Path.DirectorySeparatorChar];
        foreach (var extension in new[] { "nupkg", "snupkg" })
        {
            using var package = new PackedFile(id, extension);
            foreach (var entry in package.Entries)
            {
                var bytes = package.Read(entry);
                roots.ShouldAllBe(root => !Has(bytes, root), $"{id}.{extension}: {entry}");
            }
        }
    }

    private static bool IsSymbols(string entry) => entry.EndsWith(".pdb", StringComparison.Ordinal);

    private static bool Has(byte[] bytes, string text) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;

    private static List<string> Documents(byte[] symbols)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols));
        var reader = provider.GetMetadataReader();
        return [.. reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name))];
    }
}
