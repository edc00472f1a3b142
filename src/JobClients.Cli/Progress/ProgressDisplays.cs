using JobClients.Cli.Arguments;
using JobClients.Cli.Boards;
using Spectre.Console;

namespace JobClients.Cli.Progress;

internal static class ProgressDisplays
{
    /// <summary>Chooses how jobs are shown.</summary>
    /// <param name="surroundings">Where to.</param>
    /// <param name="request">What is wanted.</param>
    public static IProgressDisplay Create(Surroundings surroundings, DisplayRequest request) => request.Mode switch
    {
        ProgressMode.Quiet => new QuietDisplay(),
        ProgressMode.Json => new JsonEvents(surroundings),
        ProgressMode.Tty => CreateLive(surroundings, request),

        // What is redrawn is drawn over what was written last, which must not be a result.
        ProgressMode.Auto when surroundings.CanRedraw && !(request.OutputOnTheWay && surroundings.IsOutputTerminal) => CreateLive(surroundings, request),
        _ => new PlainDisplay(surroundings),
    };

    /// <summary>Bars for a few jobs that are waited for, a board for what is watched and for more than the terminal has rows.</summary>
    private static IProgressDisplay CreateLive(Surroundings surroundings, DisplayRequest request)
    {
        var leavesNothing = surroundings.IsOutputTerminal;
        return request.IsBoard || request.Jobs > surroundings.ScreenSize().Height - 2
            ? new BoardScreen(surroundings, new(new(request.HasColor, width: null), surroundings.Time.LocalTimeZone), request.History, leavesNothing)
            : new LiveDisplay(CreateConsole(surroundings, request.HasColor), leavesNothing);
    }

    private static IAnsiConsole CreateConsole(Surroundings surroundings, bool hasColor) => AnsiConsole.Create(new()
    {
        Ansi = AnsiSupport.Yes,
        ColorSystem = hasColor ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.Yes,
        Out = new AnsiConsoleOutput(surroundings.Error),
    });
}
