using System.Text;
using JobClients.Generator.Diagnostics;
using JobClients.Generator.Output;
using JobClients.Generator.Surface;

namespace JobClients.Generator.Commands;

/// <summary>Keeps the lists of what callers can see of each library.</summary>
/// <remarks>They are read from the libraries as they were compiled, where every name is known in full.</remarks>
internal sealed class SurfaceRun(string root, string assemblies, TextWriter output, Report report)
{
    public const string FileName = "PublicSurface.txt";

    public void Write(string library) => AtomicFile.Write(Path.Combine(root, Place(library)), Encoding.UTF8.GetBytes(Read(library).ToString()));

    /// <summary>Reports a list that is out of date, and tells its differences.</summary>
    public void Check(string library)
    {
        var file = Path.Combine(root, Place(library));
        var listed = File.Exists(file) ? File.ReadAllText(file) : string.Empty;
        var found = Read(library);
        foreach (var change in SurfaceDifference.Between(PublicSurface.Parse(listed), found))
        {
            output.WriteLine(change);
        }

        if (listed.ReplaceLineEndings("\n") != found.ToString())
        {
            report.Error(Place(library), "JCG104", "The list is not what callers see of the library. Run 'make surface' and commit the result, if that is what is meant.");
        }
    }

    private static string Place(string library) => $"src/{library}/{FileName}";

    private PublicSurface Read(string library)
    {
        var file = Path.Combine(assemblies, library + ".dll");
        return SurfaceReader.OfAssembly(file, References().Where(reference => Path.GetFileName(reference) != Path.GetFileName(file)));
    }

    // The libraries' own references come first, and the runtime's after them.
    private IEnumerable<string> References() => Directory.GetFiles(assemblies, "*.dll")
        .Concat(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        .DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase);
}
