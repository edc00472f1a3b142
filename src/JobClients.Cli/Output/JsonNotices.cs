using System.Text.Json;

namespace JobClients.Cli.Output;

/// <summary>So that every line of standard error is JSON.</summary>
internal sealed class JsonNotices(TextWriter error, TimeProvider time) : INotices
{
    public void Complain(string message) => Write(new(time.GetUtcNow(), ProgressEvent.Notice) { Message = message });

    public void Resume(string? reason, string command) =>
        Write(new(time.GetUtcNow(), ProgressEvent.Resume) { Message = reason, Command = command });

    private void Write(ProgressEvent line) => error.WriteLine(JsonSerializer.Serialize(line, JobctlJson.Lines.ProgressEvent));
}
