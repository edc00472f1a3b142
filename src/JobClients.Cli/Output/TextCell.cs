namespace JobClients.Cli.Output;

/// <summary>A cell of a table.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Color">The parameter of the escape sequence that colors it, or null.</param>
internal readonly record struct TextCell(string Text, string? Color = null)
{
    public string Padded(int width)
    {
        var padding = new string(' ', Math.Max(0, width - Text.Length));
        return Color is null ? Text + padding : $"\u001b[{Color}m{Text}\u001b[0m{padding}";
    }
}
