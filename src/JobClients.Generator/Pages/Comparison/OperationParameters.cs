using System.Text.RegularExpressions;
using JobClients.Generator.Pages.Model;
using Microsoft.OpenApi;

namespace JobClients.Generator.Pages.Comparison;

/// <summary>Says of a parameter of a spec what a page would.</summary>
internal static class OperationParameters
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(1);

    public static PageParameter Read(IOpenApiParameter parameter)
    {
        var place = parameter.In?.ToString().ToLowerInvariant() ?? string.Empty;
        return new PageParameter(place, parameter.Name ?? string.Empty, parameter.Required, parameter.Schema is { } schema ? Type(place, schema) : null);
    }

    private static ParameterType Type(string place, IOpenApiSchema schema)
    {
        var format = Extension.Text(schema.Extensions, "x-format") ?? schema.Format;
        // An identifier is kept to one segment of the path and a format has its pattern, whatever the page forbids.
        var forbids = place is "path" || format is not null ? null : Rejected(schema.Pattern);
        return new ParameterType(SchemaTypes.Of(schema).FirstOrDefault(string.Empty), format, schema.MinLength, schema.MaxLength, forbids);
    }

    /// <summary>The printable characters of ASCII that a pattern does not let pass within a value.</summary>
    private static string Rejected(string? pattern) => pattern is null
        ? string.Empty
        : string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Where(character => !Regex.IsMatch($"a{character}b", pattern, RegexOptions.None, s_timeout)));
}
