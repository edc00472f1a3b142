using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace JobClients.Tests.Failures;

/// <summary><c>Retry-After</c> of any text.</summary>
public sealed class RetryAfterPropertyTests
{
    private static readonly DateTimeOffset s_now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    // The same texts in each run.
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(CaseCount.Of(2_000)).WithReplay(20260102, 7);

    [Fact]
    public void RetryAfter_AnyText_IsNothingOrWithinADay() => Prop.ForAll<string?>(ShouldBeInBounds).Check(s_config);

    [Fact]
    public void RetryAfter_AnyNumber_IsNothingOrWithinADay() => Prop.ForAll<double, bool>((number, isWhole) =>
        ShouldBeInBounds(isWhole ? number.ToString("F0", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture))).Check(s_config);

    [Fact]
    public void RetryAfter_Seconds_AreThoseSecondsUpToADay() => Prop.ForAll<uint>(seconds =>
        RetryAfter(seconds.ToString(CultureInfo.InvariantCulture)).ShouldBe(TimeSpan.FromSeconds(Math.Min(seconds, 86_400)))).Check(s_config);

    [Fact]
    public void RetryAfter_Date_IsTheTimeUntilThenUpToADay() => Prop.ForAll<int>(seconds =>
        RetryAfter(s_now.AddSeconds(seconds).ToString("r", CultureInfo.InvariantCulture)).ShouldBe(TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 86_400)))).Check(s_config);

    [Fact]
    public void RetryAfter_AnyDateOfAnyClock_IsWithinADay() => Prop.ForAll<DateTimeOffset, DateTimeOffset>((date, now) =>
        Headers(date.ToString("r", CultureInfo.InvariantCulture)).RetryAfter(now)!.Value.ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromDays(1))).Check(s_config);

    private static void ShouldBeInBounds(string? text) => (RetryAfter(text) ?? TimeSpan.Zero).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromDays(1));

    private static TimeSpan? RetryAfter(string? text) => Headers(text).RetryAfter(s_now);

    private static AnswerHeaders Headers(string? text) => new([KeyValuePair.Create<string, IEnumerable<string>>("Retry-After", [text!])]);
}
