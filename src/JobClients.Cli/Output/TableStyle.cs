namespace JobClients.Cli.Output;

/// <summary>What a table looks like.</summary>
/// <param name="isColored">Whether states are colored.</param>
/// <param name="width">How wide it should be at most, or null.</param>
internal sealed class TableStyle(bool isColored, int? width)
{
    private const string Green = "32";
    private const string Yellow = "33";
    private const string Red = "31";

    private readonly bool _isColored = isColored;

    public int? Width => width;

    public TextCell Of(JobState state) => new(state.ToString(), _isColored ? ColorOf(state) : null);

    /// <summary>The color of what is bad, if there are colors.</summary>
    public static string? Bad(TableStyle style) => style._isColored ? Red : null;

    private static string? ColorOf(JobState state) => state switch
    {
        JobState.Succeeded => Green,
        JobState.CompletedWithErrors or JobState.AwaitingInput => Yellow,
        _ => state.IsTerminal() ? Red : null,
    };
}
