namespace JobClients.Cli.Boards;

/// <summary>The screen of a terminal that is there for a program alone, and that gives back what stood on the other.</summary>
internal sealed class AlternateScreen
{
    public const string ShowCursor = "\u001b[?25h";

    private const string EnterText = "\u001b[?1049h\u001b[?25l";
    private const string LeaveText = "\u001b[?1049l";

    private int _isEntered;

    public void Enter(TextWriter terminal)
    {
        _isEntered = 1;
        terminal.Write(EnterText);
    }

    /// <summary>Leaves it, once, from whichever thread comes first.</summary>
    public void Leave(TextWriter terminal)
    {
        if (Interlocked.Exchange(ref _isEntered, 0) == 1)
        {
            terminal.Write(LeaveText + ShowCursor);
        }
    }
}
