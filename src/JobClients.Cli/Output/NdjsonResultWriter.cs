using System.Text.Json;
using JobClients.Cli.Following;

namespace JobClients.Cli.Output;

/// <summary>One line for each result, as soon as there is one.</summary>
internal sealed class NdjsonResultWriter(TextWriter output, bool isSingle, bool isEveryChange) : IResultWriter
{
    public bool WritesOnTheWay => true;

    public void Changed(JobSnapshot snapshot)
    {
        if (isEveryChange)
        {
            Write(JobReport.Of(snapshot));
        }
    }

    public void Ended(FollowedJob outcome)
    {
        var isKnown = isEveryChange && outcome.Failure is null;
        var isNothing = isSingle && outcome.Snapshot is null;
        if (!isKnown && !isNothing)
        {
            Write(JobReport.Of(outcome));
        }
    }

    public void Complete(IReadOnlyList<FollowedJob> outcomes)
    {
        // Every line has been written by then.
    }

    private void Write(JobReport report)
    {
        output.WriteLine(JsonSerializer.Serialize(report, JobctlJson.Lines.JobReport));
        output.Flush();
    }
}
