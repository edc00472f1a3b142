using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;

namespace JobClients.Support.Hostile;

/// <summary>Reads along with every trace and event of the process, and keeps those that show a secret.</summary>
public sealed class SecretWatch : IDisposable
{
    private readonly ConcurrentQueue<string> _leaks = new();
    private readonly ActivityListener _activities;
    private readonly Events _events;
    private int _seen;

    public SecretWatch()
    {
        _activities = new()
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Read,
        };
        ActivitySource.AddActivityListener(_activities);
        _events = new(Read);
    }

    /// <summary>How much there was to read: a watch that sees nothing proves nothing.</summary>
    public int Seen => _seen;

    /// <summary>The traces and events since the last time that show a secret.</summary>
    public IReadOnlyList<string> TakeLeaks()
    {
        var leaks = new List<string>();
        while (_leaks.TryDequeue(out var leak))
        {
            leaks.Add(leak);
        }

        return leaks;
    }

    public void Dispose()
    {
        _events.Dispose();
        _activities.Dispose();
    }

    private void Read(Activity activity)
    {
        var events = activity.Events.SelectMany(one => one.Tags.Select(tag => $"{one.Name} {tag}"));
        var tags = activity.TagObjects.Concat(activity.Baggage.Select(item => KeyValuePair.Create<string, object?>(item.Key, item.Value))).Select(tag => $"{tag}");
        Read($"{activity.OperationName} {activity.DisplayName} {activity.StatusDescription} {string.Join(' ', tags.Concat(events))}");
    }

    private void Read(string text)
    {
        Interlocked.Increment(ref _seen);
        if (Secrets.AreIn(text))
        {
            _leaks.Enqueue(text);
        }
    }

    /// <summary>The network's events and the project's own. The private ones of .NET are for whoever debugs .NET.</summary>
    private sealed class Events(Action<string> read) : EventListener
    {
        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name.StartsWith("System.Net.", StringComparison.Ordinal) || eventSource.Name.StartsWith("JobClients", StringComparison.Ordinal))
            {
                EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            read?.Invoke($"{eventData.EventName} {eventData.Message} {string.Join(' ', eventData.Payload ?? new([]))}");
    }
}
