namespace JobClients.Cli.Output;

internal static class Shortened
{
    public static string AtEnd(string text, int width) => text.Length <= width ? text : text[..(width - 1)] + "…";

    /// <summary>Leaves out the middle: a reference differs from others at its beginning and at its end.</summary>
    public static string InTheMiddle(string text, int width)
    {
        if (text.Length <= width)
        {
            return text;
        }

        var tail = (width - 1) / 2;
        return $"{text[..(width - 1 - tail)]}…{text[^tail..]}";
    }
}
