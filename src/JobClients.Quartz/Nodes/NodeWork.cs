using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quartz;

namespace JobClients;

/// <summary>Looks after this node while it runs: its clock, its share of the request budgets, what it knows of run times.</summary>
internal sealed class NodeWork(
    ClusterScheduler scheduler,
    ClusterDatabase database,
    DatabaseClock clock,
    RunTimeHistory history,
    IOptions<ClusteredWatchingOptions> options,
    ILogger<NodeWork> log) : BackgroundService
{
    private readonly TimeSpan _interval = options.Value.CheckInInterval;
    private volatile int _nodes = 1;
    private DateTimeOffset _learnedUntil;

    /// <summary>This node's share of what servers allow: the nodes that live share alike.</summary>
    public double BudgetShare => 1.0 / _nodes;

    /// <summary>Looks once.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await clock.SetAsync(database, cancellationToken).ConfigureAwait(false);
        var quartz = await scheduler.GetAsync(cancellationToken).ConfigureAwait(false);
        _learnedUntil = await RunTimeRows.LoadAsync(database, history, _learnedUntil, cancellationToken).ConfigureAwait(false);
        var known = await quartz.QueryClusterNodes(cancellationToken).ConfigureAwait(false);
        var nodes = Math.Max(1, known.Count(node => node.State != ClusterNodeState.Failed));
        if (nodes != _nodes)
        {
            _nodes = nodes;
            log.NodesChanged(nodes);
        }

        ClusterInstruments.Observed(nodes, clock.Skew);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(_interval, clock);
        do
        {
            try
            {
                await LookAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Such as a database that is being started anew.
                log.NodeFailed(_interval, failure);
            }
        }
        while (await beat.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }
}
