namespace JobClients.Generator.Naming;

internal static class Casing
{
    public static string UpperFirst(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string LowerFirst(string text) =>
        text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>Joins the parts between separators, each but the first with a capital; the first keeps its own case.</summary>
    public static string Camel(string text, params ReadOnlySpan<char> separators)
    {
        var parts = text.Split(separators.ToArray(), StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? string.Empty : parts[0] + string.Concat(parts.Skip(1).Select(UpperFirst));
    }

    public static string Pascal(string text, params ReadOnlySpan<char> separators) => UpperFirst(Camel(text, separators));

    /// <summary>Capitalises every segment of a dotted name.</summary>
    public static string PascalSegments(string dotted) => string.Join('.', dotted.Split('.').Select(UpperFirst));
}
