using System.Globalization;
using System.Text.RegularExpressions;

namespace JobClients.Generator.Tests.Specs;

/// <summary>A parameter as a page has it, for example <c>string &lt;uuid&gt; = 36 characters</c>.</summary>
public sealed partial record PageParameter(string Name, string In, bool Required, string Type, string? Forbids)
{
    public string? Format => Format_().Match(Type) is { Success: true } match ? match.Groups[1].Value : null;

    public int? MaxLength => Length().Match(Type) is { Success: true } match ? int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : null;

    public int? MinLength => Length().Match(Type).Groups[1].Value == "=" ? MaxLength : null;

    [GeneratedRegex("<(\\w+)>")]
    private static partial Regex Format_();

    [GeneratedRegex("(<=|=) (\\d+) characters")]
    private static partial Regex Length();
}
