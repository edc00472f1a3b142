namespace JobClients.Cli.Output;

internal static class Wrapped
{
    /// <summary>A text in lines of at most so many columns: between words, and within one only where it is too long by itself.</summary>
    public static IEnumerable<string> At(string text, int width)
    {
        var rest = text;
        while (rest.Length > width)
        {
            var space = rest.LastIndexOf(' ', width);
            var end = space > 0 ? space : width;
            yield return rest[..end].TrimEnd();
            rest = rest[end..].TrimStart();
        }

        yield return rest;
    }
}
