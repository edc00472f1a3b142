using System.Text.RegularExpressions;

namespace JobClients.Cli.Connections;

/// <summary>One of the things that a connection is made of.</summary>
/// <param name="Name">What the file calls it.</param>
/// <param name="Variable">The variable that has it for the vendor's default connection.</param>
/// <param name="IsSecret">Whether it is never shown.</param>
internal sealed partial record Setting(string Name, string Variable, bool IsSecret = false)
{
    /// <summary>What the command line calls it.</summary>
    public string Option { get; } = "--" + Capital().Replace(Name, "-$0").ToLowerInvariant();

    [GeneratedRegex("[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Capital();
}
