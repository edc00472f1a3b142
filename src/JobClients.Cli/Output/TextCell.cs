namespace JobClients.Cli.Output;

/// <summary>A cell of a table.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Color">The parameter of the escape sequence that colors it, or null.</param>
internal readonly record struct TextCell(string Text, string? Color = null)
{
    /// <summary>The text in exactly so many columns.</summary>
    public string Padded(int width)
    {
        var text = Shortened.InTheMiddle(Text, width);
        var padding = new string(' ', width - text.Length);
        return Color is null ? text + padding : $"\u001b[{Color}m{text}\u001b[0m{padding}";
    }
}
