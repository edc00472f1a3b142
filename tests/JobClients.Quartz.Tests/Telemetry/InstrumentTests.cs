using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using JobClients.Quartz.Tests.Postgres;
using JobClients.Quartz.Tests.Support;

namespace JobClients.Quartz.Tests.Telemetry;

public class InstrumentTests(PostgresTests.Fixture postgres) : ClusterTest(postgres)
{
    [PostgresFact]
    public async Task Polls_deliveries_nodes_and_clocks_are_told()
    {
        var told = new ConcurrentQueue<(string Instrument, double Value, string Tags)>();
        using var listener = Listen(told);
        var fails = true;
        Cluster.Handler.Before = (_, _) => fails && !(fails = false) ? throw new IOException("as the test wants") : Task.CompletedTask;
        var tracker = await Cluster.StartTrackerAsync();
        await Cluster.StartNodeAsync(options => options.DeliveryRetryDelay = TimeSpan.FromMilliseconds(200));
        var (job, reference) = Add(Runs(Moment));
        await tracker.TrackAsync(reference, Hour);

        await Cluster.Handler.WaitAsync(1);
        await UntilAsync(() => Task.FromResult(Sum("jobclients.cluster.deliveries", "Ended delivered") == 1));

        Sum("jobclients.cluster.polls", "zuora data-query settled").ShouldBe(job.Polls.Count);
        Sum("jobclients.cluster.deliveries", "Ended failed").ShouldBe(1);
        told.ShouldContain(measured => measured.Instrument == "jobclients.cluster.nodes" && measured.Value == 1);
        told.ShouldContain(measured => measured.Instrument == "jobclients.cluster.clock_skew" && Math.Abs(measured.Value) < 1);

        double Sum(string instrument, string tags) => told.Where(one => one.Instrument == instrument && one.Tags == tags).Sum(one => one.Value);
    }

    private static MeterListener Listen(ConcurrentQueue<(string Instrument, double Value, string Tags)> told)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == ClusterTelemetry.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.Start();
        return listener;

        void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            told.Enqueue((instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => tag.Value))));
    }
}
