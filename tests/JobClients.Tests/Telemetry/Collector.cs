using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace JobClients.Tests.Telemetry;

/// <summary>Collects by the OpenTelemetry SDK, as a program would.</summary>
internal sealed class Collector : IDisposable
{
    private readonly TracerProvider _tracing;
    private readonly MeterProvider _metering;
    private readonly List<Activity> _spans = [];
    private readonly List<Measured> _measured = [];

    public Collector()
    {
        _tracing = Sdk.CreateTracerProviderBuilder()
            .AddSource(JobTelemetry.Name)
            .AddProcessor(new SimpleActivityExportProcessor(new Exporter<Activity>(_spans.Add)))
            .Build();
        _metering = Sdk.CreateMeterProviderBuilder()
            .AddMeter(JobTelemetry.Name)
            .AddReader(new BaseExportingMetricReader(new Exporter<Metric>(metric => _measured.AddRange(Measured.Of(metric)))))
            .Build();
    }

    public IReadOnlyList<Activity> Spans => [.. _spans];

    public IReadOnlyList<Measured> Measure()
    {
        _measured.Clear();
        _metering.ForceFlush().ShouldBeTrue();
        return [.. _measured];
    }

    public void Dispose()
    {
        _tracing.Dispose();
        _metering.Dispose();
    }

    private sealed class Exporter<T>(Action<T> export) : BaseExporter<T>
        where T : class
    {
        public override ExportResult Export(in Batch<T> batch)
        {
            foreach (var item in batch)
            {
                export(item);
            }

            return ExportResult.Success;
        }
    }
}
