using System.CommandLine;
using JobClients.Cli.Arguments;

namespace JobClients.Cli.Commands;

internal sealed class WatchCommand : Command
{
    private readonly CommandTools _tools;
    private readonly ReferencesArgument _references = new(ArgumentArity.OneOrMore);

    public WatchCommand(CommandTools tools)
        : base("watch", "Watches jobs change until each has ended, however long that takes; exits by the worst. With ndjson, every change is a result.")
    {
        _tools = tools;
        Add(_references);
        Add(tools.Output);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var references = parsed.GetRequiredValue(_references);
        var session = new FollowSession(_tools, parsed, _tools.Results(parsed, references.Count == 1, isEveryChange: true))
        {
            Resume = left => $"jobctl watch {string.Join(' ', left)}",
        };
        return (int)await session.RunAsync(references, (jobs, token) => jobs.WatchAsync(token), cancellationToken).ConfigureAwait(false);
    }
}
