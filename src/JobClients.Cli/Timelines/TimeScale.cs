using System.Globalization;

namespace JobClients.Cli.Timelines;

/// <summary>Where on a line of <see cref="Length"/> a time is.</summary>
internal sealed class TimeScale(DateTimeOffset begin, DateTimeOffset end)
{
    public const int Length = 1000;

    private const int MostMarks = 8;

    private static readonly TimeSpan[] s_steps =
    [
        .. new[] { 1, 2, 5, 10, 15, 30 }.Select(seconds => TimeSpan.FromSeconds(seconds)),
        .. new[] { 1, 2, 5, 10, 15, 30 }.Select(minutes => TimeSpan.FromMinutes(minutes)),
        .. new[] { 1, 2, 3, 6, 12 }.Select(hours => TimeSpan.FromHours(hours)),
        .. new[] { 1, 2, 7, 14, 28 }.Select(days => TimeSpan.FromDays(days)),
    ];

    private readonly TimeSpan _span = end - begin > TimeSpan.FromSeconds(1) ? end - begin : TimeSpan.FromSeconds(1);

    public DateTimeOffset End => end;

    public double PlaceOf(DateTimeOffset time) => Math.Clamp((time - begin) / _span, 0, 1) * Length;

    /// <summary>Round times along the line.</summary>
    public IEnumerable<(double Place, string Text)> Marks()
    {
        var step = s_steps.FirstOrDefault(step => _span / step <= MostMarks, s_steps[^1]);
        var first = new DateTimeOffset((((begin.UtcTicks - 1) / step.Ticks) + 1) * step.Ticks, TimeSpan.Zero);
        var form = step < TimeSpan.FromMinutes(1) ? "HH:mm:ss" : step < TimeSpan.FromDays(1) ? "HH:mm" : "MM-dd";
        for (var mark = first; mark <= begin + _span; mark += step)
        {
            yield return (PlaceOf(mark), mark.ToString(form, CultureInfo.InvariantCulture));
        }
    }
}
