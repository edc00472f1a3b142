using System.Text.Json.Nodes;
using JobClients.Generator.Diagnostics;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace JobClients.Generator.Reading;

/// <summary>Reads an OpenAPI document of JSON or YAML.</summary>
internal static class SpecReader
{
    /// <summary>Reads a document, and adds to the findings what is doubtful about it.</summary>
    /// <exception cref="SpecException">The file is no document that can be read.</exception>
    public static OpenApiDocument Read(string path, Findings findings)
    {
        var json = ReadJson(path);
        ExtentCheck.Run(json);
        NameCheck.Run(json);
        ObjectCheck.Run(json);
        ScalarCheck.Run(json);
        ExtensionCheck.Run(json);
        ReferenceCheck.Run(json, findings);
        CycleCheck.Run(json);
        OperationIdCheck.Run(json, findings);
        NullableOnly.Spell(json);
        var result = Read(json, path);
        foreach (var error in result.Diagnostic?.Errors ?? [])
        {
            findings.Add("JCG011", error.Message, string.IsNullOrEmpty(error.Pointer) ? "#" : error.Pointer);
        }

        return result.Document ?? throw new SpecException(new Finding("JCG010", "This is no OpenAPI document. Begin it with the version, such as openapi: 3.0.3."));
    }

    /// <summary>Reads a document as the JSON that it is or stands for.</summary>
    /// <exception cref="SpecException">The file is neither JSON nor YAML.</exception>
    public static JsonNode ReadJson(string path) => Parse(ReadText(path));

    /// <summary>Whether a text is read as JSON; anything else is YAML.</summary>
    public static bool IsJson(string text) => text.AsSpan().TrimStart().StartsWith("{");

    private static ReadResult Read(JsonNode json, string path)
    {
        try
        {
            // The checks before this are to leave nothing that the library fails on, but its values are of many kinds.
            return new OpenApiJsonReader().Read(json, new Uri(Path.GetFullPath(path)), Settings());
        }
        catch (OpenApiUnsupportedSpecVersionException failure)
        {
            throw new SpecException(new Finding("JCG010", $"{failure.Message.TrimEnd('.')}. Write one that is, such as openapi: 3.0.3", "#/openapi"));
        }
        catch (Exception failure) when (failure is OpenApiException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new SpecException(new Finding("JCG010", $"This is no OpenAPI document: {failure.Message.TrimEnd('.')}. Validate it to find the value that does not belong where it is"));
        }
    }

    private static string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SpecException(new Finding("JCG001", $"The document cannot be read: {failure.Message} Check the path of the description."));
        }
    }

    private static JsonNode Parse(string text) =>
        (IsJson(text) ? JsonTexts.Parse(text) : YamlNodes.Parse(text))
        ?? throw new SpecException(new Finding("JCG010", "The document is empty."));

    private static OpenApiReaderSettings Settings()
    {
        var settings = new OpenApiReaderSettings { LeaveStreamOpen = true };
        settings.AddMicrosoftExtensionParsers();
        return settings;
    }
}
