using System.Collections.Concurrent;
using JobClients.Cli.Output;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace JobClients.Cli.Progress;

/// <summary>The state that a bar stands for.</summary>
internal sealed class StateColumn(BarLayout layout) : ProgressColumn
{
    private readonly ConcurrentDictionary<int, (string Text, Style Style)> _states = [];

    protected override bool NoWrap => true;

    public void Set(ProgressTask task, JobSnapshot snapshot) =>
        _states[task.Id] = (Printable.Of($"{snapshot.State} ({snapshot.Status})"), StyleOf(snapshot.State));

    public void SetFailed(ProgressTask task) => _states[task.Id] = ("not followed further", new(Color.Red));

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
    {
        var (text, style) = _states.GetValueOrDefault(task.Id, ("", Style.Plain));
        return new Text(Shortened.AtEnd(text, layout.State), style);
    }

    private static Style StyleOf(JobState state) => state switch
    {
        JobState.Succeeded => new(Color.Green),
        JobState.CompletedWithErrors or JobState.AwaitingInput => new(Color.Yellow),
        _ => state.IsTerminal() ? new(Color.Red) : Style.Plain,
    };
}
