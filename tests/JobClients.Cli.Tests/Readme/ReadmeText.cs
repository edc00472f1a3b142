using System.Text.RegularExpressions;

namespace JobClients.Cli.Tests.Readme;

/// <summary>What the README promises.</summary>
internal static partial class ReadmeText
{
    private static readonly string s_text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")).ReplaceLineEndings("\n");

    /// <summary>The rows of the table of states, as kind, status and state.</summary>
    public static IEnumerable<(string Kind, string Status, string State)> States
    {
        get
        {
            var kind = "";
            foreach (Match row in StateRow().Matches(s_text))
            {
                kind = row.Groups["kind"].Length > 0 ? row.Groups["kind"].Value : kind;
                foreach (var status in row.Groups["statuses"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return (kind, status.Trim('`'), row.Groups["state"].Value);
                }
            }
        }
    }

    /// <summary>The rows of the table of failures, by their kinds.</summary>
    public static IEnumerable<string> Kinds => Regex.Match(s_text, @"\| kind of failure \|.*\n\|[-|]+\n(\| `(?<kind>\w+)` \|.*\n)+").Groups["kind"].Captures.Select(kind => kind.Value);

    /// <summary>The commands that the table of commands has, without what they take.</summary>
    public static IEnumerable<string> Commands => Rows("command | does").Select(cells => CommandName().Match(cells[0]).Value);

    /// <summary>The rows of the table of options: an option, and the commands that have it, as far as they are named.</summary>
    public static IEnumerable<(string Option, string[] Commands)> Options => Rows("option | of | unless given").Select(cells => (
        Words(cells[0])[0].Split(' ')[0], Words(cells[1])));

    /// <summary>The exit codes that the table has.</summary>
    public static IEnumerable<int> ExitCodes => Rows("exit code | means").Select(cells => int.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The rows of the table of settings: vendor, name in the file, option and variable.</summary>
    public static IEnumerable<(string Vendor, string Name, string Option, string Variable)> Settings
    {
        get
        {
            var vendor = "";
            foreach (var cells in Rows("vendor | in the file | option of `add` | variable of the default connection"))
            {
                vendor = cells[0].Length > 0 ? cells[0] : vendor;
                yield return (vendor, Words(cells[1])[0], Words(cells[2])[0], Words(cells[3])[0]);
            }
        }
    }

    /// <summary>The file of connections that is shown.</summary>
    public static string Connections => Regex.Match(s_text, "<!-- connections -->\n```jsonc\n(.*?)\n```\n", RegexOptions.Singleline).Groups[1].Value;

    /// <summary>The rows of the table of instruments: name and unit.</summary>
    public static IEnumerable<string> Instruments => Rows("instrument | kind | what it tells").Select(cells => cells[0].Replace("`", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal));

    /// <summary>The code that stands under <c>snippet: name</c>.</summary>
    public static string Snippet(string name) => Regex.Match(s_text, $"<!-- snippet: {name} -->\n```csharp\n(.*?)\n```\n", RegexOptions.Singleline).Groups[1].Value;

    private static IEnumerable<string[]> Rows(string heading) => s_text[(s_text.IndexOf($"| {heading} |\n", StringComparison.Ordinal) + heading.Length)..]
        .Split('\n').Skip(2).TakeWhile(line => line.StartsWith('|')).Select(line => Regex.Split(line.Trim('|'), @"(?<!\\)\|").Select(cell => cell.Trim()).ToArray());

    private static string[] Words(string cell) => [.. Regex.Matches(cell, "`([^`]+)`").Select(word => word.Groups[1].Value)];

    [GeneratedRegex("(?<=^`jobctl )[a-z]+( [a-z]+)?")]
    private static partial Regex CommandName();

    [GeneratedRegex(@"^\| (`(?<kind>[a-z]+/[a-z-]+)`)? ?\| (?<statuses>(`\w+` ?)+)\| (?<state>[A-Z]\w+)\b.*\|$", RegexOptions.Multiline)]
    private static partial Regex StateRow();
}
