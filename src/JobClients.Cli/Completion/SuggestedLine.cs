namespace JobClients.Cli.Completion;

/// <summary>A line that a shell asks how to go on with.</summary>
internal static class SuggestedLine
{
    /// <summary>System.CommandLine 3.0.0 cannot go on with an option whose value stands behind an equals sign; with a space it can.</summary>
    public static IReadOnlyList<string> Prepare(IReadOnlyList<string> args)
    {
        if (args is not [var directive, var line] || !directive.StartsWith("[suggest", StringComparison.Ordinal))
        {
            return args;
        }

        var word = line.LastIndexOf(' ') + 1;
        var sign = line.IndexOf('=', word);
        return sign > word && line.AsSpan(word).StartsWith("--", StringComparison.Ordinal) ? [directive, $"{line[..sign]} {line[(sign + 1)..]}"] : args;
    }
}
