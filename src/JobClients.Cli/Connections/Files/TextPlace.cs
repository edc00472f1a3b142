namespace JobClients.Cli.Connections.Files;

/// <summary>A place in a file as compilers write it, so that editors find it: <c>path:line:column</c>, counted from 1.</summary>
internal static class TextPlace
{
    public static string Describe(string path, ReadOnlySpan<byte> text, int offset)
    {
        var before = text[..offset];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return Describe(path, before.Count((byte)'\n'), offset - lineStart);
    }

    /// <param name="path">The file.</param>
    /// <param name="line">The line, counted from 0.</param>
    /// <param name="column">The byte in the line, counted from 0.</param>
    public static string Describe(string path, long line, long column) => $"{path}:{line + 1}:{column + 1}";
}
