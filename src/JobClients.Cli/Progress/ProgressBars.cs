using JobClients.Cli.Following;
using Spectre.Console;

namespace JobClients.Cli.Progress;

internal sealed class ProgressBars : IJobListener
{
    private readonly Dictionary<JobReference, ProgressTask> _bars;
    private readonly StateColumn _states;

    public ProgressBars(ProgressContext context, ReferenceColumn names, StateColumn states, IReadOnlyList<JobReference> references)
    {
        _states = states;
        _bars = references.ToDictionary(reference => reference, reference => Add(context, names, reference));
    }

    public void Changed(JobSnapshot snapshot)
    {
        var bar = _bars[snapshot.Reference];
        _states.Set(bar, snapshot);
        if (snapshot.IsSuccess || snapshot.Progress?.Fraction is not null)
        {
            bar.IsIndeterminate = false;
            bar.Value = snapshot.IsSuccess ? 1 : snapshot.Progress!.Fraction!.Value;
        }
    }

    public void Ended(FollowedJob outcome)
    {
        var bar = _bars[outcome.Reference];
        bar.IsIndeterminate = false;
        bar.StopTask();
        if (outcome.Failure is not null)
        {
            _states.SetFailed(bar);
        }
    }

    private static ProgressTask Add(ProgressContext context, ReferenceColumn names, JobReference reference)
    {
        var bar = context.AddTask(Markup.Escape(reference.ToString()), maxValue: 1).IsIndeterminate();
        names.Set(bar, reference);
        return bar;
    }
}
