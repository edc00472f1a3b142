using System.CommandLine;
using JobClients.Cli.Arguments;
using JobClients.Cli.Following;

namespace JobClients.Cli.Commands;

internal sealed class GetCommand : Command
{
    private readonly CommandTools _tools;
    private readonly ReferencesArgument _reference;
    private readonly Option<bool> _exitStatus = new("--exit-status")
    {
        Description = "Exit by the job's state: 0 succeeded, 5 ended otherwise, 8 not ended. Without it, 0 whatever the state.",
    };

    public GetCommand(CommandTools tools)
        : base("get", "Asks once how a job stands.")
    {
        _tools = tools;
        Add(_reference = new(ArgumentArity.ExactlyOne, tools.ReferenceBeginnings));
        Add(_exitStatus);
        Add(tools.Output);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var references = parsed.GetRequiredValue(_reference);
        using var connections = _tools.Connections.Open(references);
        var snapshot = await connections.Open(references[0]).GetAsync(cancellationToken).ConfigureAwait(false);
        var outcome = new FollowedJob(snapshot.Reference, snapshot);
        var results = _tools.Results(parsed, isSingle: true);
        results.Ended(outcome);
        results.Complete([outcome]);
        _tools.WarnOf([outcome]);
        return (int)(parsed.GetValue(_exitStatus) ? outcome.ExitCode : ExitCode.Succeeded);
    }
}
