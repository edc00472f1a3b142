using System.CommandLine;
using JobClients.Cli.Arguments;

namespace JobClients.Cli.Commands;

internal sealed class WatchCommand : Command
{
    private readonly CommandTools _tools;
    private readonly JobList _jobs;
    private readonly HtmlOption _html = new();

    public WatchCommand(CommandTools tools)
        : base("watch", "Watches jobs change until each has ended, however long that takes; exits by the worst. With ndjson, every change is a result.")
    {
        _tools = tools;
        _jobs = new(tools.ReferenceBeginnings);
        _jobs.AddTo(this);
        Add(tools.Output);
        Add(tools.Progress);
        Add(_html);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var references = await _jobs.ReadAsync(parsed, _tools.Surroundings, cancellationToken).ConfigureAwait(false);
        var session = new FollowSession(_tools, parsed, new(parsed, _jobs)) { IsWatch = true, Html = parsed.GetValue(_html) };
        return (int)await session.RunAsync(references, (jobs, token) => jobs.WatchAsync(token), cancellationToken).ConfigureAwait(false);
    }
}
