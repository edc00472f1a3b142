using System.Text.Json;
using JobClients.Cli.Following;
using JobClients.Cli.Output;

namespace JobClients.Cli.Progress;

/// <summary>A line of JSON for each change.</summary>
internal sealed class JsonEvents(Surroundings surroundings) : IProgressDisplay, IJobListener
{
    public Task<T> ShowAsync<T>(IReadOnlyList<JobReference> references, Func<IJobListener, Task<T>> follow) => follow(this);

    public void Changed(JobSnapshot snapshot) => Write(ProgressEvent.Changed, JobReport.Of(snapshot));

    public void Ended(FollowedJob outcome)
    {
        if (outcome.Failure is not null)
        {
            Write(ProgressEvent.Lost, JobReport.Of(outcome));
        }
    }

    private void Write(string name, JobReport job)
    {
        var line = new ProgressEvent(surroundings.Time.GetUtcNow(), name) { Job = job };
        surroundings.Error.WriteLine(JsonSerializer.Serialize(line, JobctlJson.Lines.ProgressEvent));
        surroundings.Error.Flush();
    }
}
