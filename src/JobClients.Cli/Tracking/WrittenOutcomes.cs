using System.Text.Json;
using JobClients.Cli.Arguments;
using JobClients.Cli.Output;

namespace JobClients.Cli.Tracking;

/// <summary>What a worker does with an outcome: it writes a line to standard output, which is whole before it counts as delivered.</summary>
internal sealed class WrittenOutcomes(TextWriter output, OutputFormat format) : IJobOutcomeHandler
{
    private readonly Lock _lock = new();

    public Task HandleAsync(JobOutcome outcome, CancellationToken cancellationToken)
    {
        var report = OutcomeReport.Of(outcome);
        var line = format == OutputFormat.Table
            ? $"{report.OccurredAt:u} {report.Reference} {report.Kind} {report.State ?? "-"} {report.Id} {report.Reason}".TrimEnd()
            : JsonSerializer.Serialize(report, JobctlJson.Lines.OutcomeReport);
        lock (_lock)
        {
            output.WriteLine(Printable.Of(line));
            output.Flush();
        }

        return Task.CompletedTask;
    }
}
