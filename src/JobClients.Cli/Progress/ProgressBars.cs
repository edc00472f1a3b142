using JobClients.Cli.Following;
using JobClients.Cli.Output;
using Spectre.Console;

namespace JobClients.Cli.Progress;

internal sealed class ProgressBars : IJobListener
{
    private readonly Dictionary<JobReference, ProgressTask> _bars;
    private readonly StateColumn _states;

    public ProgressBars(ProgressContext context, StateColumn states, IReadOnlyList<JobReference> references, int referenceWidth)
    {
        _states = states;
        _bars = references.ToDictionary(
            reference => reference,
            reference => context.AddTask(Markup.Escape(Shortened.InTheMiddle(reference.ToString(), referenceWidth)), maxValue: 1).IsIndeterminate());
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

    public void Ended(JobOutcome outcome)
    {
        var bar = _bars[outcome.Reference];
        bar.IsIndeterminate = false;
        bar.StopTask();
        if (outcome.Failure is not null)
        {
            _states.SetFailed(bar);
        }
    }
}
