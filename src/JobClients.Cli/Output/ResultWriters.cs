using JobClients.Cli.Arguments;

namespace JobClients.Cli.Output;

internal static class ResultWriters
{
    /// <summary>Chooses a writer.</summary>
    /// <param name="format">What the user asked for.</param>
    /// <param name="output">Where to.</param>
    /// <param name="style">How a table looks.</param>
    /// <param name="isSingle">Whether one job alone was asked for: then JSON is an object, and no object if nothing is known.</param>
    /// <param name="isEveryChange">Whether every change is a result, and not the end alone.</param>
    public static IResultWriter Create(OutputFormat format, TextWriter output, TableStyle style, bool isSingle, bool isEveryChange = false) =>
        format switch
        {
            OutputFormat.Json => new JsonResultWriter(output, isSingle),
            OutputFormat.Ndjson => new NdjsonResultWriter(output, isSingle, isEveryChange),
            _ => new TableResultWriter(output, style, isSingle),
        };
}
