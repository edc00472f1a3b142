using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using JobClients.Generator.Diagnostics;

namespace JobClients.Generator.Reading;

/// <summary>Reads JSON, and refuses what only shows once a value is looked at.</summary>
internal static class JsonTexts
{
    public static JsonNode? Parse(string text)
    {
        try
        {
            RefuseHalfCharacters(text);
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException failure) when (failure.LineNumber is null)
        {
            // The reader does not say where a name is there twice; YAML's does.
            throw new SpecException(new Finding("JCG002", failure.Message)) { Position = PositionByYaml(text) };
        }
        catch (JsonException failure)
        {
            throw Refusal(WithoutPlace(failure.Message), (int)failure.LineNumber!.Value, (int)(failure.BytePositionInLine ?? 0));
        }
    }

    // The place is told where messages begin, and whoever runs this has no reader to set options of.
    private static string WithoutPlace(string message) =>
        message.Split(" Path: ")[0].Split(" LineNumber: ")[0].Replace(" Change the reader options.", " Correct it.", StringComparison.Ordinal);

    // Half of a surrogate pair cannot be written to a file.
    private static void RefuseHalfCharacters(string text)
    {
        if (!text.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !IsWhole(ref reader))
            {
                var before = bytes.AsSpan(0, (int)reader.TokenStartIndex);
                throw Refusal("A text ends in the middle of a character.", before.Count((byte)'\n'), before.Length - before.LastIndexOf((byte)'\n') - 1);
            }
        }
    }

    private static bool IsWhole(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static SourcePosition? PositionByYaml(string text)
    {
        try
        {
            YamlNodes.Parse(text);
            return null;
        }
        catch (SpecException failure)
        {
            return failure.Position;
        }
    }

    private static SpecException Refusal(string message, int line, int column) =>
        new(new Finding("JCG002", $"This is no JSON: {message}")) { Position = new SourcePosition(line + 1, column + 1) };
}
