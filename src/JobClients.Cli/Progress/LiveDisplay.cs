using JobClients.Cli.Following;
using Spectre.Console;

namespace JobClients.Cli.Progress;

/// <summary>A bar for each job, drawn anew as jobs come along.</summary>
/// <param name="console">The terminal.</param>
/// <param name="leavesNothing">Whether the bars vanish at the end, because the results take their place.</param>
internal sealed class LiveDisplay(IAnsiConsole console, bool leavesNothing) : IProgressDisplay
{
    private const int BarWidth = 16;

    public Task<T> ShowAsync<T>(IReadOnlyList<JobReference> references, Func<IJobListener, Task<T>> follow)
    {
        var states = new StateColumn();
        return console.Progress()
            .AutoClear(leavesNothing)
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn { Width = BarWidth },
                new PercentColumn(),
                states)
            .StartAsync(context => follow(new ProgressBars(context, states, references, ReferenceWidth)));
    }

    /// <summary>What bar, percentage and state leave of a line.</summary>
    private int ReferenceWidth => Math.Clamp(console.Profile.Width - BarWidth - StateColumn.Width - 12, 16, 120);
}
