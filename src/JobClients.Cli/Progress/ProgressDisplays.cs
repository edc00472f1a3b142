using Spectre.Console;

namespace JobClients.Cli.Progress;

internal static class ProgressDisplays
{
    /// <summary>Bars on a terminal, lines elsewhere.</summary>
    /// <param name="surroundings">Where to.</param>
    /// <param name="hasColor">Whether bars are colored.</param>
    /// <param name="outputOnTheWay">Whether results are written while the display stands.</param>
    public static IProgressDisplay Create(Surroundings surroundings, bool hasColor, bool outputOnTheWay)
    {
        // Bars are drawn over what was written last, which must not be a result.
        var sharesScreen = outputOnTheWay && surroundings.IsOutputTerminal;
        return surroundings.CanRedraw && !sharesScreen
            ? new LiveDisplay(CreateConsole(surroundings, hasColor), leavesNothing: surroundings.IsOutputTerminal)
            : new PlainDisplay(surroundings);
    }

    private static IAnsiConsole CreateConsole(Surroundings surroundings, bool hasColor) => AnsiConsole.Create(new()
    {
        Ansi = AnsiSupport.Yes,
        ColorSystem = hasColor ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.Yes,
        Out = new AnsiConsoleOutput(surroundings.Error),
    });
}
