using System.Text.RegularExpressions;

namespace JobClients.Generator.Paths;

/// <summary>What kind of segment a piece of a path is.</summary>
internal static partial class Segments
{
    public const char PathSeparator = '\\';

    public static bool IsSingleParameter(string segment)
    {
        var bare = WithoutExtension(segment);
        return bare.StartsWith('{') && bare.EndsWith('}') && bare.Count(character => character == '{') == 1;
    }

    /// <summary>Drops the extension of a data file, so that <c>{id}.json</c> counts as the parameter <c>{id}</c>.</summary>
    public static string WithoutExtension(string segment) => DataFileExtension.Replace(segment, string.Empty);

    public static string[] Split(string path) => path.Split(PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"\.(json|yaml|yml|csv|txt)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DataFileExtension { get; }
}
