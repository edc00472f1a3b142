using System.Diagnostics.Metrics;
using JobClients.Zuora;

namespace JobClients.Cli.Tests.Readme;

public sealed class TelemetryTableTests
{
    [Fact]
    public void Instruments_AreThoseOfTheCode()
    {
        var told = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == JobTelemetry.Name)
                {
                    lock (told)
                    {
                        told.Add($"{instrument.Name} {instrument.Unit}");
                    }
                }
            },
        };
        listener.Start();
        using var client = new ZuoraClient(new() { BaseUrl = new("https://rest.example"), AccessToken = "t" });
        _ = client.DataQuery("1").WaitAsync(TimeSpan.FromHours(1), cancellationToken: new(canceled: true));

        ReadmeText.Instruments.ShouldBe(told, ignoreOrder: true);
        told.ShouldNotBeEmpty();
    }
}
