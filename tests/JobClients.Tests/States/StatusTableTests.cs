namespace JobClients.Tests.States;

public class StatusTableTests
{
    private static readonly StatusTable s_table = new((JobState.Running, ["in_progress"]), (JobState.Cancelled, ["cancelled"]));

    [Theory]
    [InlineData("in_progress", JobState.Running)]
    [InlineData("IN_Progress", JobState.Running)]
    [InlineData(" in_progress\n", JobState.Running)]
    [InlineData("cancelled", JobState.Cancelled)]
    [InlineData("Canceled", JobState.Cancelled)]
    [InlineData("in progress", JobState.Unknown)]
    [InlineData("aborted", JobState.Unknown)]
    public void StateOf_Text_IsFoundWhateverItsCase(string status, JobState expected) => s_table.StateOf(status).ShouldBe(expected);

    [Theory]
    [InlineData("canceled")]
    [InlineData("CANCELLED")]
    public void StateOf_TableInTheOtherSpelling_IsFound(string status) =>
        new StatusTable((JobState.Cancelled, [" Canceled"])).StateOf(status).ShouldBe(JobState.Cancelled);

    [Fact]
    public void StateOf_TurkishCulture_IsTheSame()
    {
        using var _ = new CultureScope("tr-TR");
        s_table.StateOf("IN_PROGRESS").ShouldBe(JobState.Running);
    }

    [Fact]
    public void Constructor_TextInTwoRows_Throws() =>
        Should.Throw<ArgumentException>(() => new StatusTable((JobState.Running, ["a"]), (JobState.Failed, ["A"])));

    [Theory]
    [InlineData(JobState.Unknown, false, false)]
    [InlineData(JobState.Scheduled, false, false)]
    [InlineData(JobState.Queued, false, false)]
    [InlineData(JobState.AwaitingInput, false, false)]
    [InlineData(JobState.Running, false, false)]
    [InlineData(JobState.Cancelling, false, false)]
    [InlineData(JobState.Succeeded, true, true)]
    [InlineData(JobState.CompletedWithErrors, true, false)]
    [InlineData(JobState.Failed, true, false)]
    [InlineData(JobState.Cancelled, true, false)]
    [InlineData(JobState.TimedOut, true, false)]
    [InlineData(JobState.MissedSchedule, true, false)]
    public void State_TheLastSixAreTerminal_OneIsSuccess(JobState state, bool isTerminal, bool isSuccess)
    {
        state.IsTerminal().ShouldBe(isTerminal);
        state.IsSuccess().ShouldBe(isSuccess);
        Enum.GetValues<JobState>().Length.ShouldBe(12);
    }
}
