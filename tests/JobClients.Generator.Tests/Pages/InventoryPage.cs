using System.Text.Json;

namespace JobClients.Generator.Tests.Pages;

/// <summary>What stands on one of the vendors' pages: names and constraints only.</summary>
public sealed record InventoryPage(
    string Title,
    string Url,
    string Method,
    string Path,
    string Server,
    string Security,
    IReadOnlyList<InventoryParameter> Parameters,
    IReadOnlyList<string> Responses,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> Statuses,
    IReadOnlyList<string>? MediaTypes,
    int? PollIntervalSeconds)
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<InventoryPage> All { get; } =
    [
        .. Directory.GetFiles(System.IO.Path.Combine(AppContext.BaseDirectory, "Pages", "Inventory"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => JsonSerializer.Deserialize<InventoryPage>(File.ReadAllText(file), s_options)!),
    ];

    public static InventoryPage Named(string title) => All.Single(page => page.Title == title);

    /// <summary>The page as it would be scraped, in words of our own.</summary>
    public string Text => MediaTypes is null ? FrontMatterPage.Write(this) : SourceUrlPage.Write(this);

    public override string ToString() => Title;
}
