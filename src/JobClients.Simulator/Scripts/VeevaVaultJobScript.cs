using System.Collections.Immutable;
using JobClients.Simulator.Generated.VeevaVault;
using JobClients.Simulator.Pages;

namespace JobClients.Simulator;

/// <summary>A Veeva Vault job. It always has its link to itself; further links are there once it has ended.</summary>
public sealed record VeevaVaultJobScript : JobScript
{
    internal VeevaVaultJobScript()
    {
    }

    internal string ApiVersion { get; init; } = string.Empty;

    internal ImmutableArray<Func<JobLink>> Links { get; init; } = [];

    internal ImmutableArray<(string Status, long Size)> Tasks { get; init; } = [];

    internal override JobPage Page => VeevaVaultJobPage.Instance;

    /// <summary>Adds a link to what the job leaves.</summary>
    /// <param name="rel">What is there, such as <c>content</c> or <c>artifacts</c>.</param>
    /// <param name="href">The path, relative to the host of the Vault.</param>
    /// <param name="accept">The media type to ask for.</param>
    /// <returns>The script with the link.</returns>
    public VeevaVaultJobScript WithLink(string rel, string href, string accept = "application/json")
        => this with { Links = Links.Add(() => new JobLink { Rel = rel, Href = href, Method = "GET", Accept = accept }) };

    /// <summary>Adds an entry to <c>progress</c>. No sample of it is published: its form is inferred.</summary>
    /// <param name="status">The status of the tasks.</param>
    /// <param name="size">How many tasks have it.</param>
    /// <returns>The script with the entry.</returns>
    public VeevaVaultJobScript WithTasks(string status, long size) => this with { Tasks = Tasks.Add((status, size)) };
}
