using System.Globalization;
using System.Text.RegularExpressions;
using JobClients.Generator.Pages.Model;

namespace JobClients.Generator.Pages.Formats;

/// <summary>Reads rows such as <c>| job-idrequired | string &lt;uuid&gt; = 36 charactersIdentifies the job. |</c>.</summary>
internal static partial class TypedParameters
{
    private const string RequiredMark = "required";

    public static IEnumerable<PageParameter> Read(string place, string table) =>
        MarkdownTable.Rows(table).Select(row => Parameter(place, row.Name, row.Text));

    private static PageParameter Parameter(string place, string name, string text)
    {
        var isRequired = name.EndsWith(RequiredMark, StringComparison.Ordinal);
        name = isRequired ? name[..^RequiredMark.Length].TrimEnd() : name;
        var type = TypeText.Match(text) is { Success: true } match ? match.Groups : throw new PageException($"the {place} parameter {name} has no type");
        return new PageParameter(place, name, isRequired, new ParameterType(
            type["type"].Value,
            type["format"] is { Success: true } format ? format.Value : null,
            Number(type["exact"]) ?? Number(type["least"]) ?? (type["nonempty"].Success ? 1 : null),
            Number(type["exact"]) ?? Number(type["most"]),
            Forbidden(text)));
    }

    private static string Forbidden(string text) =>
        string.Concat(ForbiddenCharacters.Match(text).Groups["character"].Captures.Select(capture => capture.Value));

    private static int? Number(Group digits) => digits.Success ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : null;

    // What follows without a space is the description.
    [GeneratedRegex(
        @"^(?<type>string|integer|number|boolean|array|object)( ?<(?<format>[\w.-]+)>)?( ?(= (?<exact>\d{1,9})|<= (?<most>\d{1,9})|>= (?<least>\d{1,9})|\[ ?(?<least>\d{1,9}) \.\. (?<most>\d{1,9}) ?\]) characters?| (?<nonempty>non-empty))?",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex TypeText { get; }

    [GeneratedRegex(@"must not include any of the following characters:([^(.]*\((?<character>.)\))+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ForbiddenCharacters { get; }
}
