using System.CommandLine;
using JobClients.Cli.Arguments;

namespace JobClients.Cli.Commands;

internal sealed class WaitCommand : Command
{
    private readonly CommandTools _tools;
    private readonly ReferencesArgument _references = new(ArgumentArity.OneOrMore);
    private readonly DurationOption _timeout = new("--timeout", TimeSpan.FromMinutes(30), "How long to wait at most");

    public WaitCommand(CommandTools tools)
        : base("wait", "Waits until each job has ended or awaits input; exits by the worst.")
    {
        _tools = tools;
        Add(_references);
        Add(_timeout);
        Add(tools.Output);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var references = parsed.GetRequiredValue(_references);
        var timeout = _timeout.ValueIn(parsed);
        var session = new FollowSession(_tools, parsed, _tools.Results(parsed, references.Count == 1))
        {
            Resume = left => $"jobctl wait {string.Join(' ', left)} --timeout {Durations.Format(timeout)}",
        };
        return (int)await session.RunAsync(references, (jobs, token) => jobs.WaitAsync(timeout, token), cancellationToken).ConfigureAwait(false);
    }
}
