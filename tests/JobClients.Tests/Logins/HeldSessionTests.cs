namespace JobClients.Tests.Logins;

/// <summary>When a session is over, when it is renewed, and whether it ever was any good.</summary>
public sealed class HeldSessionTests
{
    private static readonly TimeSpan s_since = TimeSpan.FromHours(3);

    [Theory]
    [InlineData(60, 55)]
    [InlineData(11, 6)]
    [InlineData(10, 5)]
    [InlineData(8, 4)]
    [InlineData(1, 0.5)]
    public void Renewal_IsDueFiveMinutesBeforeTheEnd_OrHalfwayOfAShortSession(double minutes, double dueAfter)
    {
        var held = Held(TimeSpan.FromMinutes(minutes));
        var due = s_since + TimeSpan.FromMinutes(dueAfter);

        held.IsToBeRenewed(due - TimeSpan.FromTicks(1)).ShouldBeFalse();
        held.IsToBeRenewed(due).ShouldBeTrue();
        held.IsOver(due).ShouldBeFalse();
    }

    [Fact]
    public void Session_IsOverAtItsEnd()
    {
        var held = Held(TimeSpan.FromMinutes(10));
        var end = s_since + TimeSpan.FromMinutes(10);

        held.IsOver(end - TimeSpan.FromTicks(1)).ShouldBeFalse();
        held.IsOver(end).ShouldBeTrue();
    }

    [Fact]
    public void SessionWithoutALifetime_IsGoodForEver()
    {
        var held = Held(lifetime: null);

        held.IsOver(TimeSpan.FromDays(10_000)).ShouldBeFalse();
        held.IsToBeRenewed(TimeSpan.FromDays(10_000)).ShouldBeFalse();
    }

    [Fact]
    public void ReplacementThatIsNeverAcceptedInItsFirstMinute_WasNeverGood()
    {
        var minute = TimeSpan.FromMinutes(1);

        Held(lifetime: null).WasNeverGood(s_since + minute - TimeSpan.FromTicks(1)).ShouldBeTrue();
        Held(lifetime: null).WasNeverGood(s_since + minute).ShouldBeFalse();
        Held(lifetime: null, isReplacement: false).WasNeverGood(s_since).ShouldBeFalse();
        var accepted = Held(lifetime: null);
        accepted.IsAccepted = true;
        accepted.WasNeverGood(s_since).ShouldBeFalse();
    }

    private static HeldSession Held(TimeSpan? lifetime, bool isReplacement = true) => new(new("Bearer t", lifetime), s_since, isReplacement);
}
