using JobClients.Cli.Following;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace JobClients.Cli.Progress;

/// <summary>A bar for each job, drawn anew as jobs come along.</summary>
/// <param name="console">The terminal.</param>
/// <param name="leavesNothing">Whether the bars vanish at the end, because the results take their place.</param>
internal sealed class LiveDisplay(IAnsiConsole console, bool leavesNothing) : IProgressDisplay
{
    public Task<T> ShowAsync<T>(IReadOnlyList<JobReference> references, Func<IJobListener, Task<T>> follow)
    {
        var layout = new BarLayout(() => console.Profile.Width);
        var names = new ReferenceColumn(layout);
        var states = new StateColumn(layout);

        // Before the bars' own, so that it sees what they draw.
        console.Pipeline.Attach(new Reflow());
        return console.Progress()
            .AutoClear(leavesNothing)
            .Columns(names, new BarColumn(layout), new PercentColumn(), states)
            .StartAsync(context => follow(new ProgressBars(context, names, states, references)));
    }

    /// <summary>A bar that becomes shorter where there is no place.</summary>
    private sealed class BarColumn(BarLayout layout) : ProgressColumn
    {
        private readonly ProgressBarColumn _bar = new();

        protected override bool NoWrap => true;

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
        {
            _bar.Width = layout.Bar;
            return _bar.Render(options, task, deltaTime);
        }
    }
}
