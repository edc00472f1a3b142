namespace JobClients.Generator.Diagnostics;

/// <summary>Writes what happened in the form that MSBuild understands.</summary>
internal sealed class Report(TextWriter writer)
{
    public bool HasErrors { get; private set; }

    /// <summary>Reports an error at a place of a file.</summary>
    public void Error(string location, string code, string message)
    {
        HasErrors = true;
        writer.WriteLine($"{location}: error {code}: {message}");
    }

    public void Warning(string location, string code, string message) => writer.WriteLine($"{location}: warning {code}: {message}");
}
