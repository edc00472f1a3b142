using System.Text.RegularExpressions;

namespace JobClients.Cli;

/// <summary>Words for a shell to read, so that a line can be pasted.</summary>
internal static partial class ShellWord
{
    public static string Quote(string word) => Plain().IsMatch(word) ? word : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    /// <summary>What no shell takes for anything but itself. A tilde or an equals sign means something at the beginning alone.</summary>
    [GeneratedRegex(@"\A[A-Za-z0-9_@%+:,./-][A-Za-z0-9_@%+=:,./~-]*\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
