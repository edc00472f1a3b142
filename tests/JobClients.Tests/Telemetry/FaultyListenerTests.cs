using System.Diagnostics;
using System.Diagnostics.Metrics;
using JobClients.Tests.Watching;
using Microsoft.Extensions.Logging;

namespace JobClients.Tests.Telemetry;

/// <summary>What goes wrong with those who listen costs nobody a poll or a wait.</summary>
[Collection(Alone.Name)]
public sealed class FaultyListenerTests : WatchingTest
{
    public FaultyListenerTests()
    {
        Options.Schedule = PollSchedule.Fixed(Seconds(20));
        Options.MaxConcurrentPolls = 1;
    }

    [Theory]
    [InlineData("sampler")]
    [InlineData("started")]
    [InlineData("stopped")]
    public async Task Tracing_ThatThrows_LeavesTheWaitAlone(string where)
    {
        var thrown = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == JobTelemetry.Name,
            Sample = (ref _) => where == "sampler" ? throw Fault(ref thrown) : ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = _ => ThrowIf(where == "started", ref thrown),
            ActivityStopped = _ => ThrowIf(where == "stopped", ref thrown),
        };
        ActivitySource.AddActivityListener(listener);

        await RunAsync();
        thrown.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Metering_ThatThrows_LeavesTheWaitAlone()
    {
        var thrown = 0;
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == JobTelemetry.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, _, _) => throw Fault(ref thrown));
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => throw Fault(ref thrown));
        listener.Start();

        await RunAsync();
        thrown.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Log_ThatThrows_LeavesTheWaitAlone()
    {
        using var log = new BrokenLog();
        Options.LoggerFactory = log;

        await RunAsync();
        log.Thrown.ShouldBe(4);
    }

    [Fact]
    public async Task Login_WhoseLogThrows_GivesItsSession()
    {
        using var log = new BrokenLog();
        var logins = 0;
        var session = await new LoginTelemetry("example.com", connection: null, Time, log).RunAsync(
            _ =>
            {
                logins++;
                return new(new JobSession("Bearer t"));
            },
            CancellationToken.None);

        (session.Authorization, logins, log.Thrown).ShouldBe(("Bearer t", 1, 1));
    }

    /// <summary>Two jobs with room for one poll at a time: a poll whose end were not booked would keep the other job waiting.</summary>
    private async Task RunAsync()
    {
        var waits = Enumerable.Range(1, 2).Select(number => Kind("running", "done").Open(new("test", "job", $"{number}"), Watcher).WaitAsync(Hour)).ToList();
        Time.Advance(Seconds(60));

        waits.ShouldAllBe(wait => wait.IsCompleted || wait.Wait(10_000));
        (await Task.WhenAll(waits)).ShouldAllBe(snapshot => snapshot.IsSuccess);
    }

    private static void ThrowIf(bool isToThrow, ref int thrown)
    {
        if (isToThrow)
        {
            throw Fault(ref thrown);
        }
    }

    private static InvalidOperationException Fault(ref int thrown)
    {
        Interlocked.Increment(ref thrown);
        return new("as the test wants.");
    }

    private sealed class BrokenLog : ILoggerFactory, ILogger
    {
        private int _thrown;

        public int Thrown => _thrown;

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw Fault(ref _thrown);

        public void Dispose()
        {
        }
    }
}
