using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Globalization;

namespace JobClients.Tests.Downloads;

/// <summary>The link opens the result to whoever has it: no trace and no event of .NET tells it.</summary>
public sealed class TraceTests : DownloadTest
{
    [Fact]
    public async Task Activities_DoNotTellTheLink()
    {
        var told = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "System.Net.Http",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => told.Enqueue(string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Append(activity.DisplayName))),
        };
        ActivitySource.AddActivityListener(listener);
        await using var server = RawServer.Start(ServedFile.Random(new Random(1), 10).Whole());

        await Open(server).DownloadAsync(Target, Options);

        var url = told.Where(text => text.Contains(server.BaseAddress.AbsoluteUri)).ShouldHaveSingleItem();
        url.ShouldContain("/result.json?*");
        told.ShouldAllBe(text => !text.Contains(Signature));
    }

    [Fact]
    public async Task Events_DoNotTellTheLink()
    {
        using var listener = new Events();
        await using var server = RawServer.Start(ServedFile.Random(new Random(1), 10).Whole(3), RawAnswer.Silence.Close());

        await Should.ThrowAsync<JobClientException>(Open(server).DownloadAsync(Target, Options));

        listener.Told.ShouldContain(text => text.Contains("/result.json"));
        listener.Told.ShouldAllBe(text => !text.Contains(Signature));
    }

    private sealed class Events : EventListener
    {
        public ConcurrentQueue<string> Told { get; } = [];

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "System.Net.Http")
            {
                EnableEvents(eventSource, EventLevel.LogAlways);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            Told?.Enqueue(string.Join(' ', eventData.Payload?.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)) ?? []));
    }
}
