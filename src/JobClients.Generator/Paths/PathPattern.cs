using System.Text.RegularExpressions;

namespace JobClients.Generator.Paths;

/// <summary>A glob over paths, for all operations or for some: <c>/jobs/**#GET,DELETE</c>.</summary>
internal sealed partial class PathPattern
{
    private readonly Regex _path;
    private readonly HashSet<HttpMethod> _methods;

    private PathPattern(string glob, IEnumerable<HttpMethod> methods) =>
        (_path, _methods) = (new Regex(Translate(AnyParameter(glob)), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), [.. methods]);

    public bool IsWholePath => _methods.Count == 0;

    /// <summary>Reads patterns; those with the same glob count as one.</summary>
    public static IEnumerable<PathPattern> Parse(IEnumerable<string> patterns) =>
        patterns
            .Select(pattern => pattern.Split('#', StringSplitOptions.RemoveEmptyEntries))
            .Where(parts => parts.Length > 0)
            .GroupBy(parts => AnyParameter(parts[0]), StringComparer.Ordinal)
            .Select(group => new PathPattern(group.Key, group.SelectMany(parts => parts.Skip(1).Take(1)).SelectMany(Methods)));

    public bool Matches(string path) => _path.IsMatch(path);

    public bool Matches(string path, HttpMethod method) => Matches(path) && _methods.Contains(method);

    private static IEnumerable<HttpMethod> Methods(string list) =>
        list.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name => HttpMethod.Parse(name.Trim()));

    // One parameter is as good as another: {id} matches {job-id}.
    private static string AnyParameter(string glob) => Parameter.Replace(glob, "{*}");

    private static string Translate(string glob)
    {
        var pattern = Regex.Escape(glob)
            .Replace(@"/\*\*/", "(/|/.*/)", StringComparison.Ordinal)
            .Replace(@"/\*\*", "/.*", StringComparison.Ordinal)
            .Replace(@"\*\*/", "(.*/)?", StringComparison.Ordinal)
            .Replace(@"\*\*", ".*", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal)
            .Replace(@"\?", "[^/]", StringComparison.Ordinal);
        return $"^{pattern}$";
    }

    [GeneratedRegex(@"(?<=[/\\])\{[\w-]+\}(?=[/\\]|$)", RegexOptions.None, 1000)]
    private static partial Regex Parameter { get; }
}
