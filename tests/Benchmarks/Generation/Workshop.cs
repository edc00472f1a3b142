namespace JobClients.Benchmarks.Generation;

/// <summary>The repository, and the folder in it that the tools write to.</summary>
internal sealed class Workshop
{
    public const string Spec = "specs/zuora.yaml";

    public string Root { get; } = FindRoot(Environment.CurrentDirectory);

    public string Output => Path.Combine(Root, "artifacts", "benchmarks", "generation");

    public string this[string name] => Path.Combine(Output, name);

    /// <summary>Empties the folder of outputs, since a generator that finds its own output has less to do.</summary>
    public void Clean()
    {
        if (Directory.Exists(Output))
        {
            Directory.Delete(Output, recursive: true);
        }

        Directory.CreateDirectory(Output);
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "kiota-lock.json")) ? folder
        : Path.GetDirectoryName(folder) is { } parent ? FindRoot(parent)
        : throw new InvalidOperationException("Run this inside the repository.");
}
