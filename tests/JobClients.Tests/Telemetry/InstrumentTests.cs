using System.Diagnostics.Metrics;

namespace JobClients.Tests.Telemetry;

/// <summary>What a dashboard builds on: names, units, and where histograms have their bounds.</summary>
[Collection(Alone.Name)]
public sealed class InstrumentTests
{
    [Fact]
    public void Instruments_HaveTheirNamesAndUnits_AndSayWhatTheyMeasure()
    {
        var instruments = Published();

        instruments.Select(instrument => $"{instrument.Name} {instrument.Unit}").Order(StringComparer.Ordinal).ShouldBe(
        [
            "jobclients.job.detection_delay_bound s",
            "jobclients.login.duration s",
            "jobclients.logins {login}",
            "jobclients.poll.duration s",
            "jobclients.poll.gate_wait s",
            "jobclients.polls {poll}",
            "jobclients.wait.duration s",
            "jobclients.wait.open {wait}",
            "jobclients.waits {wait}",
        ]);
        instruments.ShouldAllBe(instrument => instrument.Description!.EndsWith('.'));
    }

    [Theory]
    [InlineData("jobclients.poll.duration", 0.005, 10)]
    [InlineData("jobclients.login.duration", 0.005, 10)]
    [InlineData("jobclients.poll.gate_wait", 0.1, 86_400)]
    [InlineData("jobclients.job.detection_delay_bound", 0.1, 86_400)]
    [InlineData("jobclients.wait.duration", 0.1, 86_400)]
    public void Histograms_AreBoundedForWhatTheyMeasure(string name, double first, double last)
    {
        var bounds = Published().OfType<Histogram<double>>().Single(histogram => histogram.Name == name).Advice!.HistogramBucketBoundaries!;

        bounds.ShouldBeInOrder();
        (bounds[0], bounds[^1]).ShouldBe((first, last));
    }

    private static List<Instrument> Published()
    {
        var published = new List<Instrument>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter == Instruments.Polls.Meter)
                {
                    published.Add(instrument);
                }
            },
        };
        listener.Start();
        return published;
    }
}
