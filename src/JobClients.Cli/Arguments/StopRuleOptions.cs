using System.CommandLine;
using JobClients.Cli.Following;

namespace JobClients.Cli.Arguments;

/// <summary>When several jobs are no longer waited for.</summary>
internal sealed class StopRuleOptions
{
    private readonly Option<bool> _all = new("--all") { Description = "Wait for every job; so it is unless another is given." };
    private readonly Option<bool> _any = new("--any") { Description = "Wait for the first job that ends, well or not: it alone decides the exit code." };
    private readonly Option<bool> _failFast = new("--fail-fast") { Description = "Stop at the first job that ends without success or cannot be polled." };

    public void AddTo(Command command)
    {
        command.Add(_all);
        command.Add(_any);
        command.Add(_failFast);
        command.Validators.Add(result =>
        {
            if (new[] { _all, _any }.Count(result.GetValue) + (result.GetValue(_any) && result.GetValue(_failFast) ? 1 : 0) > 1)
            {
                result.AddError($"{_any.Name} excludes {_all.Name} and {_failFast.Name}.");
            }
        });
    }

    public StopRule ValueIn(ParseResult parsed) =>
        parsed.GetValue(_any) ? StopRule.Any : parsed.GetValue(_failFast) ? StopRule.FailFast : StopRule.All;
}
