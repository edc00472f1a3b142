namespace JobClients.Cli.Output;

/// <summary>What states look like in a table.</summary>
internal sealed class StateStyle(bool isColored)
{
    private const string Green = "32";
    private const string Yellow = "33";
    private const string Red = "31";

    public TextCell Of(JobState state) => new(state.ToString(), isColored ? ColorOf(state) : null);

    private static string? ColorOf(JobState state) => state switch
    {
        JobState.Succeeded => Green,
        JobState.CompletedWithErrors or JobState.AwaitingInput => Yellow,
        _ => state.IsTerminal() ? Red : null,
    };
}
