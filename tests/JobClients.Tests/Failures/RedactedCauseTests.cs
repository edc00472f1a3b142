namespace JobClients.Tests.Failures;

/// <summary>A cause is kept as it is unless it, or one of its own causes, says a secret.</summary>
public sealed class RedactedCauseTests
{
    private const string Secret = "token=s3cret";

    private static readonly IOException s_harmless = new("the pipe broke");

    [Fact]
    public void Of_NoCause_IsNone() => RedactedCause.Of(null).ShouldBeNull();

    [Fact]
    public void Of_HarmlessCauses_AreKept()
    {
        Exception[] causes =
        [
            s_harmless,
            new InvalidOperationException("outer", s_harmless),
            new AggregateException("several", s_harmless, new TimeoutException()),
            new JobClientException(JobClientErrorKind.Temporary, Secret),
            new InvalidOperationException("outer", new JobClientException(JobClientErrorKind.Temporary, Secret)),
            RedactedCause.Of(new IOException(Secret))!,
        ];

        causes.ShouldAllBe(cause => ReferenceEquals(RedactedCause.Of(cause), cause));
    }

    [Fact]
    public void Of_CausesThatSayASecret_TellTheirTypeAndNoSecret()
    {
        Exception[] causes =
        [
            new IOException(Secret),
            new InvalidOperationException("outer", new IOException(Secret)),
            new AggregateException("several", s_harmless, new IOException(Secret)),
            new AggregateException(Secret, s_harmless),
        ];

        foreach (var cause in causes)
        {
            var shown = RedactedCause.Of(cause).ShouldBeOfType<RedactedCause>();
            shown.Message.ShouldStartWith($"{cause.GetType()}: ");
            shown.ToString().ShouldContain(cause.GetType().ToString());
            shown.ToString().ShouldNotContain("s3cret");
        }
    }

    [Fact]
    public void Of_CauseWithASecret_KeepsTheRestOfItsText() =>
        RedactedCause.Of(new IOException($"it said {Secret} and hung up"))!.Message.ShouldBe("System.IO.IOException: it said token=… and hung up");
}
