using System.Text.Json;

namespace JobClients.Generator.Tests.Specs;

/// <summary>What stands on one of the vendors' pages: names and constraints only.</summary>
public sealed record Page(
    string Title,
    string Url,
    string Method,
    string Path,
    string Server,
    string Security,
    IReadOnlyList<PageParameter> Parameters,
    IReadOnlyList<string> Responses,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> Statuses,
    IReadOnlyList<string>? MediaTypes,
    int? PollIntervalSeconds)
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<Page> All { get; } =
    [
        .. Directory.GetFiles(System.IO.Path.Combine(AppContext.BaseDirectory, "Specs", "Pages"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => JsonSerializer.Deserialize<Page>(File.ReadAllText(file), s_options)!),
    ];

    public override string ToString() => Title;
}
