namespace JobClients.Cli.Output;

internal sealed class PlainNotices(TextWriter error) : INotices
{
    public void Complain(string message) => error.WriteLine($"jobctl: {Printable.Of(message)}");

    public void Resume(string? reason, string command) => Complain(reason is null ? $"resume with: {command}" : $"{reason} Resume with: {command}");
}
