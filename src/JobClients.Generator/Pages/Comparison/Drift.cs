namespace JobClients.Generator.Pages.Comparison;

/// <summary>Puts into words what stands on one side only.</summary>
internal static class Drift
{
    public static string OnPage(string what) => $"{what} is on the page, not in the spec";

    public static string InSpec(string what) => $"{what} is in the spec, not on the page";

    /// <summary>One line, or none if both sides say the same.</summary>
    public static IEnumerable<string> Unless(bool isSame, string what, object? page, object? spec) =>
        isSame ? [] : [$"{what} is {Show(page)} on the page, {Show(spec)} in the spec"];

    /// <summary>What is on one side only. One of each counts as one that was renamed.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<string> onPage, IReadOnlyList<string> inSpec) => (onPage, inSpec) switch
    {
        ([var page], [var spec]) => [$"{page} is on the page where the spec has {spec}"],
        _ => onPage.Select(OnPage).Concat(inSpec.Select(InSpec)),
    };

    private static string Show(object? value) => value?.ToString() is { Length: > 0 } text ? text : "missing";
}
