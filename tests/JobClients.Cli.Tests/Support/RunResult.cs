using System.Text.RegularExpressions;

namespace JobClients.Cli.Tests.Support;

/// <summary>What a run left behind.</summary>
internal sealed partial record RunResult(int Code, string Output, string Error)
{
    /// <summary>Standard error with every wall clock time written as HH:MM:SS.</summary>
    public string TimelessError => Clock().Replace(Error, "HH:MM:SS");

    public ExitCode ExitCode => (ExitCode)Code;

    [GeneratedRegex("^[0-9]{2}:[0-9]{2}:[0-9]{2}(?= )", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clock();
}
