using System.Text.RegularExpressions;
using JobClients.Generator.Paths;

namespace JobClients.Generator.Naming;

/// <summary>The names that segments of a path lend to namespaces, properties and classes.</summary>
internal static partial class PathNames
{
    private const string With = "With";
    private const string EscapedItem = "Item_Escaped";
    private const string EmptySegment = "EmptyPathSegment";

    private static readonly char[] s_wordSeparators = ['.', '-', '$'];

    private static readonly HashSet<string> s_dataFiles =
        new(StringComparer.OrdinalIgnoreCase) { "json", "xml", "csv", "yaml", "yml", "txt" };

    /// <summary>The namespace of the request builder of a node, below a prefix.</summary>
    public static string Namespace(PathNode node, string prefix)
    {
        var segments = Segments.Split(node.Path).Select(NamespaceSegment).Where(segment => segment.Length > 0);
        return ReplaceValue(string.Join('.', segments.Prepend(prefix)));
    }

    /// <summary>The name of the property that leads from a builder to the node below it.</summary>
    public static string Navigation(PathNode node) => EscapeMethod(Joined(node, string.Empty));

    /// <summary>The name of the request builder of a node, as the builder above refers to it.</summary>
    public static string Builder(PathNode node)
    {
        var name = EscapeMethod(Joined(node, node.IsIndexer ? "ItemRequestBuilder" : "RequestBuilder"));
        return IsItem(node.Segment) ? name.Replace("Item", EscapedItem, StringComparison.OrdinalIgnoreCase) : name;
    }

    /// <summary>The name of a model after the component that it is.</summary>
    public static string Component(string component, string suffix) => Symbols.Clean(LastWord(component) + suffix);

    /// <summary>The name of a model without a name of its own, after the component that its operation answers, else after the node.</summary>
    public static string Inline(PathNode node, string? answeredComponent, string suffix) =>
        Symbols.Clean(LastWord(answeredComponent is null ? OwnName(node) : WithoutId(node, answeredComponent)) + suffix);

    private static string Joined(PathNode node, string suffix)
    {
        var name = OwnName(node);
        var words = (name.Length == 0 ? EmptySegment : name).Split('.', StringSplitOptions.RemoveEmptyEntries);
        return Symbols.Clean(string.Concat(words.Select((word, index) => index == 0 ? word : Casing.UpperFirst(word))) + suffix);
    }

    private static string LastWord(string name)
    {
        var words = name.Split('.', StringSplitOptions.RemoveEmptyEntries);
        return (words.Length > 1 ? words.Except(s_dataFiles, StringComparer.OrdinalIgnoreCase) : words).LastOrDefault(string.Empty);
    }

    private static string OwnName(PathNode node) => WithoutId(node, ReplaceValue(SpellParameters(node.Segment)));

    private static string WithoutId(PathNode node, string name)
    {
        if (!node.IsIndexer)
        {
            return name;
        }

        var withoutId = IdSuffix.Replace(name, string.Empty);
        return withoutId == With ? Casing.UpperFirst(Segments.Split(node.Path)[^2]) : withoutId;
    }

    private static string NamespaceSegment(string segment)
    {
        var name = Segments.IsSingleParameter(segment) ? "item" : IsItem(segment) ? EscapedItem : segment;
        var words = name.Split(s_wordSeparators, StringSplitOptions.RemoveEmptyEntries).Select(SpellParameters);
        var joined = string.Concat(words.Select((word, index) => index == 0 ? word : Casing.UpperFirst(word)));
        var symbol = Symbols.Clean(s_dataFiles.Contains(joined) ? joined + "Escaped" : joined);
        return symbol.Equals("models", StringComparison.OrdinalIgnoreCase) ? symbol + "Requests" : symbol;
    }

    /// <summary>Spells the parameters of a segment: <c>range(from='{from}')</c> becomes <c>rangeWithFrom</c>.</summary>
    private static string SpellParameters(string segment) =>
        Parameter
            .Replace(AtParameter.Replace(segment, "={${name}}"), match =>
                (match.Groups["equals"].Length == 0 ? match.Groups["prefix"].Value : string.Empty)
                + With + Casing.UpperFirst(match.Groups["name"].Value))
            .Replace(")", string.Empty, StringComparison.Ordinal)
            .Replace("(", string.Empty, StringComparison.Ordinal);

    private static bool IsItem(string segment) => segment.Equals("item", StringComparison.OrdinalIgnoreCase);

    private static string EscapeMethod(string name) => ReservedNames.HttpMethods.Contains(name) ? name + "Path" : name;

    private static string ReplaceValue(string name) => name.Replace("$value", "Content", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<prefix>\w+)?(?<equals>=?)'?\{(?<name>\w+)\}'?,?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter { get; }

    [GeneratedRegex(@"=@(?<name>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AtParameter { get; }

    [GeneratedRegex(@"-?id\d?}?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex IdSuffix { get; }
}
