namespace JobClients.Generator.Drafts;

/// <summary>What a document says about something, and where it says more.</summary>
internal sealed record Description(string Text, string LinkLabel = "", string? Link = null)
{
    public static Description None { get; } = new(string.Empty);

    /// <summary>Takes a text without its line breaks, which a comment on one line cannot have.</summary>
    public static Description Of(string? text) => new(OneLine(text));

    public static string OneLine(string? text) =>
        string.Concat((text ?? string.Empty).Where(character => character is not ('\r' or '\n' or '\t' or '\u0085' or '\u2028' or '\u2029')));
}
