using System.CommandLine;
using JobClients.Generator.Diagnostics;

namespace JobClients.Generator.Commands;

/// <summary>The options about what changes for consumers.</summary>
internal sealed class ChangeOptions
{
    public Option<bool> Changes { get; } = new("--changes") { Description = "Print what changes for consumers of the clients." };

    public Option<bool> FailOnBreaking { get; } = new("--fail-on-breaking") { Description = "Print it, and write nothing if consumers would break." };

    public ConsumerChanges? Read(ParseResult parsed, Report report) => parsed.GetValue(Changes) || parsed.GetValue(FailOnBreaking)
        ? new ConsumerChanges(parsed.InvocationConfiguration.Output, report, parsed.GetValue(FailOnBreaking))
        : null;
}
