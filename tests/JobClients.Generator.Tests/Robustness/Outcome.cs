using System.Text.RegularExpressions;

namespace JobClients.Generator.Tests.Robustness;

/// <summary>What came of an attempt to generate a client.</summary>
internal sealed partial record Outcome(int ExitCode, string Text, bool HasWritten)
{
    private IEnumerable<string> Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What is wrong with the outcome: neither a client nor an error that says where and why; null if nothing is.</summary>
    public string? Fault => this switch
    {
        { ExitCode: not (0 or 1) } => $"exit code {ExitCode}: {Text}",
        { ExitCode: 0, HasWritten: false } => "nothing was written",
        { ExitCode: 1, HasWritten: true } => $"something was written in spite of {Text}",
        _ when ExitCode == 1 != Lines.Any(line => line.Contains(": error JCG", StringComparison.Ordinal)) => $"exit code {ExitCode}: {Text}",
        _ => Lines.FirstOrDefault(line => !Diagnostic.IsMatch(line) || line.Contains("JCG099", StringComparison.Ordinal)),
    };

    [GeneratedRegex(@"^\S+(\(\d+,\d+\):| :) (error|warning) JCG\d{3}: ", RegexOptions.ExplicitCapture)]
    private static partial Regex Diagnostic { get; }
}
