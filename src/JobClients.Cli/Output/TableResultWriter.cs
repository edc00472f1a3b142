using System.Globalization;
using JobClients.Cli.Following;

namespace JobClients.Cli.Output;

/// <summary>A row for each job, in the order of the references, once all are done.</summary>
internal sealed class TableResultWriter(TextWriter output, TableStyle style, bool isSingle) : IResultWriter
{
    public bool WritesOnTheWay => false;

    public void Changed(JobSnapshot snapshot)
    {
        // A table is written at once, at the end.
    }

    public void Ended(FollowedJob outcome)
    {
        // A table is written at once, at the end.
    }

    public void Complete(IReadOnlyList<FollowedJob> outcomes)
    {
        if (isSingle && outcomes[0].Snapshot is null)
        {
            return;
        }

        var table = new TextTable("REFERENCE", "STATE", "STATUS", "PROGRESS", "ENDED", "ERROR");
        foreach (var outcome in outcomes)
        {
            table.Add([.. Cells(outcome)]);
        }

        table.Write(output, style.Width);
    }

    private IEnumerable<TextCell> Cells(FollowedJob outcome)
    {
        var snapshot = outcome.Snapshot;
        yield return new(outcome.Reference.ToString());
        yield return snapshot is null ? new("-") : style.Of(snapshot.State);
        yield return new(snapshot?.Status ?? "");
        yield return new(ProgressText.Of(snapshot?.Progress));
        yield return new(snapshot?.Times.Ended?.ToString("u", CultureInfo.InvariantCulture) ?? "");
        yield return new(snapshot?.Error?.ToString() ?? "");
    }
}
