using JobClients.Generator.Pages.Model;

namespace JobClients.Generator.Pages.Comparison;

/// <summary>Says what a page and an operation do not have in common.</summary>
internal static class PageComparison
{
    /// <summary>One line for each difference; none if the operation says what the page says.</summary>
    public static IEnumerable<string> Compare(Page page, Page spec) =>
    [
        .. Drift.Unless(page.Source.Title == spec.Source.Title, "the title", page.Source.Title, spec.Source.Title),
        .. Drift.Unless(page.Method == spec.Method, "the method", page.Method, spec.Method),
        .. Drift.Unless(page.Path == spec.Path, "the path", page.Path, spec.Path),
        .. page.Servers.Except(spec.Servers, StringComparer.Ordinal).Select(server => Drift.OnPage($"the server {server}")),
        .. Drift.Unless(page.Security is null || page.Security == spec.Security, "the security", page.Security, spec.Security),
        .. ParameterComparison.Compare(page.Parameters, spec.Parameters),
        .. Sets("the response", page.Responses, spec.Responses),
        .. Sets("the media type", page.MediaTypes, spec.MediaTypes),
        .. FieldComparison.Compare(page.Fields, spec.Fields),
        .. Drift.Unless(page.PollIntervalSeconds == spec.PollIntervalSeconds, "the interval in seconds between two calls", page.PollIntervalSeconds, spec.PollIntervalSeconds),
    ];

    private static IEnumerable<string> Sets(string what, IReadOnlyList<string> page, IReadOnlyList<string> spec)
    {
        var onPage = page.Except(spec, StringComparer.Ordinal).ToList();
        var inSpec = spec.Except(page, StringComparer.Ordinal).ToList();
        // What a page has dropped altogether is one change of the page.
        return page.Count == 0 && inSpec.Count > 0
            ? [Drift.InSpec($"{what} {string.Join(" and ", inSpec)}")]
            : Drift.Of([.. onPage.Select(item => $"{what} {item}")], [.. inSpec.Select(item => $"{what} {item}")]);
    }
}
