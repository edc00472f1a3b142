using System.Text.RegularExpressions;
using JobClients.Generator.Paths;

namespace JobClients.Generator.Naming;

/// <summary>The names of parameters in code.</summary>
internal static partial class ParameterNames
{
    /// <summary>Joins the words of a parameter name and drops what an identifier cannot hold.</summary>
    public static string Of(string name) =>
        Escaped.Replace(UrlTemplate.Escape(Casing.Camel(name, '-', '.', '~')), string.Empty);

    [GeneratedRegex("%[0-9A-F]{2}", RegexOptions.None, 1000)]
    private static partial Regex Escaped { get; }
}
