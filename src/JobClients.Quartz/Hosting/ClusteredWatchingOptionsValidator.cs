using Microsoft.Extensions.Options;

namespace JobClients;

/// <summary>Has a program with faulty options not start, and tell every fault.</summary>
internal sealed class ClusteredWatchingOptionsValidator : IValidateOptions<ClusteredWatchingOptions>
{
    public ValidateOptionsResult Validate(string? name, ClusteredWatchingOptions options) =>
        options.Validate() is { Count: > 0 } faults
            ? ValidateOptionsResult.Fail(faults.Select(fault => $"Clustered watching: {fault}"))
            : ValidateOptionsResult.Success;
}
