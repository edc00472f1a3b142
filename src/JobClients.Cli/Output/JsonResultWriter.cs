using System.Text.Json;
using JobClients.Cli.Following;

namespace JobClients.Cli.Output;

/// <summary>One object for one job, an array in the order of the references for several.</summary>
internal sealed class JsonResultWriter(TextWriter output, bool isSingle) : IResultWriter
{
    public bool WritesOnTheWay => false;

    public void Changed(JobSnapshot snapshot)
    {
        // A document is written at once, at the end.
    }

    public void Ended(FollowedJob outcome)
    {
        // A document is written at once, at the end.
    }

    public void Complete(IReadOnlyList<FollowedJob> outcomes)
    {
        var reports = outcomes.Select(JobReport.Of).ToArray();
        if (!isSingle)
        {
            output.WriteLine(JsonSerializer.Serialize(reports, JobctlJson.Documents.IReadOnlyListJobReport));
        }
        else if (reports[0].State is not null)
        {
            output.WriteLine(JsonSerializer.Serialize(reports[0], JobctlJson.Documents.JobReport));
        }
    }
}
