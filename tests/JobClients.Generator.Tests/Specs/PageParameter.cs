using System.Globalization;
using System.Text.RegularExpressions;

namespace JobClients.Generator.Tests.Specs;

/// <summary>A parameter as a page has it, for example <c>string &lt;uuid&gt; = 36 characters</c>.</summary>
public sealed partial record PageParameter(string Name, string In, bool Required, string Type, string? Forbids)
{
    public string? Format => Format_().Match(Type) is { Success: true } match ? match.Groups["format"].Value : null;

    public int? MaxLength => Length().Match(Type) is { Success: true } match ? int.Parse(match.Groups["length"].ValueSpan, CultureInfo.InvariantCulture) : null;

    public int? MinLength => Length().Match(Type).Groups["relation"].Value == "=" ? MaxLength : null;

    [GeneratedRegex("<(?<format>\\w+)>", RegexOptions.None, 1000)]
    private static partial Regex Format_();

    [GeneratedRegex("(?<relation><=|=) (?<length>\\d+) characters", RegexOptions.None, 1000)]
    private static partial Regex Length();
}
