using System.CommandLine;
using JobClients.Cli.Arguments;

namespace JobClients.Cli.Commands;

internal sealed class WaitCommand : Command
{
    private readonly CommandTools _tools;
    private readonly JobList _jobs;
    private readonly HtmlOption _html = new();
    private readonly StopRuleOptions _rule = new();
    private readonly DurationOption _timeout = new("--timeout", TimeSpan.FromMinutes(30), "How long to wait at most");

    public WaitCommand(CommandTools tools)
        : base("wait", "Waits until each job has ended or awaits input; exits by the worst.")
    {
        _tools = tools;
        _jobs = new(tools.ReferenceBeginnings);
        _jobs.AddTo(this);
        _rule.AddTo(this);
        Add(_timeout);
        Add(tools.Output);
        Add(tools.Progress);
        Add(_html);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var references = await _jobs.ReadAsync(parsed, _tools.Surroundings, cancellationToken).ConfigureAwait(false);
        var timeout = _timeout.ValueIn(parsed);
        var session = new FollowSession(_tools, parsed, new(parsed, _jobs)) { Rule = _rule.ValueIn(parsed), Html = parsed.GetValue(_html) };
        return (int)await session.RunAsync(references, (jobs, token) => jobs.WaitAsync(timeout, token), cancellationToken).ConfigureAwait(false);
    }
}
