using System.Text;

namespace JobClients.Simulator.Faults;

/// <summary>Puts what no stack is deep enough for into a document.</summary>
internal static class Nesting
{
    public static string Arrays(string text, int depth) => Into(text, depth, "[", "]");

    public static string Objects(string text, int depth) => Into(text, depth, """{"nested":""", "}");

    private static string Into(string text, int depth, string opening, string closing) => text.StartsWith('<')
        ? text.Insert(text.LastIndexOf("</", StringComparison.Ordinal), Nested(depth, "<nested>", "", "</nested>"))
        : text.Insert(text.LastIndexOf('}'), $"{Comma(text)}\"nested\":{Nested(depth, opening, "1", closing)}");

    private static string Comma(string text) => text.AsSpan(0, text.LastIndexOf('}')).TrimEnd().EndsWith("{") ? "" : ",";

    private static string Nested(int depth, string opening, string core, string closing)
        => new StringBuilder().Insert(0, closing, depth).Insert(0, core).Insert(0, opening, depth).ToString();
}
