using System.Text.RegularExpressions;

namespace JobClients.Generator.Tests.Pages;

/// <summary>Writes a page of the format with front matter.</summary>
internal static class FrontMatterPage
{
    public static string Write(InventoryPage page) => $$"""
        ---
        title: "{{page.Title}}"
        url: "{{page.Url}}"
        product: "sample"
        scraped_at: "2026-01-02T03:04:05.678Z"
        ---

        ## Look at a job

        Says how the job is.

        Security**{{page.Security}}**

        Request

        ##### path Parameters

        {{Table(page, "path")}}

        ##### header Parameters

        {{Table(page, "header")}}

        Responses

        {{string.Join("\n\n", page.Responses.Select(code => $"{code}\n\nSo it is"))}}

        {{page.Method}}{{page.Path}}

        Request samples

        -   cURL

        Copy

        curl \-i \-X GET \\
          '{{page.Server}}{{page.Path}}'

        Response samples

        {{string.Join("\n", page.Responses.Select(code => $"-   {code}"))}}

        application/json

        Copy

        `{{Bullets(SampleAnswer.Write(page.Fields))}}`
        """;

    // The rule stands below the first row, which is no header.
    private static string Table(InventoryPage page, string place)
    {
        var rows = page.Parameters.Where(parameter => parameter.In == place).Select(Row).ToList();
        return string.Join("\n", [.. rows.Take(1), "| --- | --- |", .. rows.Skip(1)]);
    }

    private static string Row(InventoryParameter parameter)
    {
        var forbidden = parameter.Forbids?.Select(character => $"sign ({character})");
        var rule = forbidden is null ? string.Empty : $" It must not include any of the following characters: {string.Join(", ", forbidden)}.";
        return $"| {parameter.Name}{(parameter.Required ? "required" : "")} | {parameter.Type}Says something.{rule} |";
    }

    // Each member is an item of a list, and blank lines are everywhere.
    private static string Bullets(string json) => Regex.Replace(json, "^( *)(?=\")", "\n$1-   ", RegexOptions.Multiline, TimeSpan.FromSeconds(1));
}
