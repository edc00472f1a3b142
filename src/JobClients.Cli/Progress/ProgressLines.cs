using System.Globalization;
using JobClients.Cli.Following;
using JobClients.Cli.Output;

namespace JobClients.Cli.Progress;

internal sealed class ProgressLines(Surroundings surroundings) : IJobListener
{
    private readonly Dictionary<JobReference, string> _lastTexts = [];

    public void Changed(JobSnapshot snapshot)
    {
        // A change may be in what a line does not show.
        var text = Describe(snapshot);
        if (_lastTexts.GetValueOrDefault(snapshot.Reference) != text)
        {
            _lastTexts[snapshot.Reference] = text;
            surroundings.Error.WriteLine($"{LocalTime(snapshot.ObservedAt)} {text}");
        }
    }

    public void Ended(FollowedJob outcome)
    {
        // Its last change has told it.
    }

    private static string Describe(JobSnapshot snapshot) =>
        Printable.Of($"{snapshot.Reference} {snapshot.State} ({snapshot.Status}) {ProgressText.Of(snapshot.Progress)}").TrimEnd();

    private string LocalTime(DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, surroundings.Time.LocalTimeZone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
