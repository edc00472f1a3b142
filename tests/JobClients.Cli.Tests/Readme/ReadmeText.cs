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

    /// <summary>The beginnings of the rows of a table.</summary>
    public static IEnumerable<string> Rows(Regex row) => row.Matches(s_text).Select(match => match.Groups["row"].Value.Replace("`,", "", StringComparison.Ordinal));

    /// <summary>The code that stands under <c>snippet: name</c>.</summary>
    public static string Snippet(string name) => Regex.Match(s_text, $"<!-- snippet: {name} -->\n```csharp\n(.*?)\n```\n", RegexOptions.Singleline).Groups[1].Value;

    [GeneratedRegex(@"^\| (`(?<kind>[a-z]+/[a-z-]+)`)? ?\| (?<statuses>(`\w+` ?)+)\| (?<state>[A-Z]\w+)\b.*\|$", RegexOptions.Multiline)]
    private static partial Regex StateRow();
}
