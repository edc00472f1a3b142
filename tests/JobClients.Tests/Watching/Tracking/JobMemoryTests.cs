namespace JobClients.Tests.Watching.Tracking;

public class JobMemoryTests
{
    private static readonly JobMemoryDocument s_full = new()
    {
        Since = DateTimeOffset.MaxValue,
        AskedAt = DateTimeOffset.MaxValue,
        State = JobState.CompletedWithErrors,
        Polls = int.MaxValue,
        Failures = new(EverSucceeded: true, int.MaxValue),
        Clock = new(DateTimeOffset.MaxValue, DateTimeOffset.MaxValue, WasScheduled: true, IsBroken: true),
        Forecast = new(D, 0.1234567890123456, 0.1234567890123456, D, D, D, D, D, double.MaxValue, int.MaxValue, D, D, D, D),
    };

    private const double D = double.MinValue;

    [Fact]
    public void Its_text_is_bounded_whatever_it_remembers()
    {
        var text = new JobMemory(s_full).ToString();

        text.Length.ShouldBeLessThanOrEqualTo(JobMemory.MaxLength);
        text.ShouldAllBe(character => char.IsAscii(character));
        JobMemory.TryParse(text).ShouldNotBeNull().Document.ShouldBe(s_full);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"version\":2}")]
    [InlineData("{\"version\":1,\"polls\":-1}")]
    [InlineData("{\"version\":1,\"failures\":{\"everSucceeded\":true,\"consecutive\":-1}}")]
    [InlineData("{\"version\":1,\"forecast\":{\"startFraction\":2}}")]
    public void What_is_no_memory_is_none(string? text) => JobMemory.TryParse(text).ShouldBeNull();

    [Fact]
    public void What_is_too_long_is_none() => JobMemory.TryParse("{}" + new string(' ', JobMemory.MaxLength)).ShouldBeNull();
}
