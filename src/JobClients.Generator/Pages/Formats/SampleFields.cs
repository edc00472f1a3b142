using System.Text.Json;
using System.Text.RegularExpressions;
using JobClients.Generator.Pages.Model;

namespace JobClients.Generator.Pages.Formats;

/// <summary>The fields that a sample answer shows.</summary>
internal static partial class SampleFields
{
    private static readonly JsonDocumentOptions s_lenient = new() { AllowTrailingCommas = true };

    /// <exception cref="PageException">The sample is no JSON object.</exception>
    public static IReadOnlyList<PageField> Read(string sample)
    {
        try
        {
            // Markdown escapes more than JSON allows.
            using var document = JsonDocument.Parse(MarkdownEscape.Replace(sample, "${character}"), s_lenient);
            return document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array
                ? [.. Below(document.RootElement, string.Empty).DistinctBy(field => field.Path, StringComparer.Ordinal)]
                : throw new PageException("its response sample is no JSON object");
        }
        catch (JsonException failure)
        {
            throw new PageException($"its response sample is no JSON: {failure.Message}", failure);
        }
    }

    private static IEnumerable<PageField> Below(JsonElement value, string prefix) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Field(prefix + member.Name, member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Below(item, prefix)),
        _ => [],
    };

    private static IEnumerable<PageField> Field(string path, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Array)
        {
            path += "[]";
        }

        return Below(value, path + ".").Prepend(new PageField(path)
        {
            Types = [.. (value.ValueKind is JsonValueKind.Array ? value.EnumerateArray() : Enumerable.Repeat(value, 1)).Select(TypeOf).OfType<string>().Distinct(StringComparer.Ordinal)],
            Sample = value.ValueKind is JsonValueKind.String ? value.GetString() : null,
        });
    }

    private static string? TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        _ => null,
    };

    [GeneratedRegex(@"\\(?<character>[^""\\/bfnrtu])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MarkdownEscape { get; }
}
