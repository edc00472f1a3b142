using System.Text.Json;
using JobClients.Cli.Output;

namespace JobClients.Cli.Downloads;

/// <summary>A line of JSON for each time.</summary>
internal sealed class DownloadEvents(Surroundings surroundings, JobReference reference) : DownloadDisplay(surroundings.Time)
{
    protected override void Write(DownloadStep step)
    {
        var line = new ProgressEvent(surroundings.Time.GetUtcNow(), ProgressEvent.Received) { Download = DownloadReport.Of(reference, step) };
        surroundings.Error.WriteLine(JsonSerializer.Serialize(line, JobctlJson.Lines.ProgressEvent));
        surroundings.Error.Flush();
    }
}
