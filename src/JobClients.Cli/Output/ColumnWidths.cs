namespace JobClients.Cli.Output;

/// <summary>How wide the columns of a table are.</summary>
internal static class ColumnWidths
{
    public const string Gap = "  ";

    private const int Narrowest = 10;
    private const int NarrowestFirst = 24;
    private const int WidestLast = 32;

    /// <summary>Makes columns narrower until they fit: the first, then the last, which goes on in the next line, then whichever is the widest.</summary>
    /// <param name="natural">How wide the columns are by themselves.</param>
    /// <param name="longestWord">How long the longest word of the last column is.</param>
    /// <param name="width">How much room there is; null for no end of it.</param>
    /// <returns>The widths; null if they do not fit, however much is left out.</returns>
    public static int[]? Fit(IReadOnlyList<int> natural, int longestWord, int? width)
    {
        int[] widths = [.. natural];
        var excess = width is null ? 0 : widths.Sum() + (Gap.Length * (widths.Length - 1)) - width.Value;
        Shrink(ref widths[0], NarrowestFirst, ref excess);
        Shrink(ref widths[^1], Math.Clamp(longestWord, Narrowest, WidestLast), ref excess);
        for (; excess > 0; excess--)
        {
            var widest = Array.LastIndexOf(widths, widths.Max());
            if (widths[widest] <= Narrowest)
            {
                return null;
            }

            widths[widest]--;
        }

        return widths;
    }

    private static void Shrink(ref int column, int narrowest, ref int excess)
    {
        var less = Math.Clamp(excess, 0, Math.Max(0, column - narrowest));
        column -= less;
        excess -= less;
    }
}
