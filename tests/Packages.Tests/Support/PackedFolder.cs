namespace JobClients.Packages.Tests.Support;

/// <summary>Where packages are written.</summary>
internal static class PackedFolder
{
    public static string Path { get; } = Repository.Path("artifacts", "packages");

    /// <summary>The one file of a package.</summary>
    /// <param name="id">The id of the package.</param>
    /// <param name="extension"><c>nupkg</c> or <c>snupkg</c>.</param>
    public static string File(string id, string extension)
    {
        // A digit, or JobClients would be found in the names of all the others.
        var files = Directory.Exists(Path) ? Directory.GetFiles(Path, $"{id}.*.{extension}").Where(file => char.IsAsciiDigit(System.IO.Path.GetFileName(file)[id.Length + 1])).ToArray() : [];
        files.Length.ShouldBe(1, $"artifacts/packages has to have exactly one {id}.*.{extension}: run 'make pack' first ('make test' does)");
        return files[0];
    }
}
