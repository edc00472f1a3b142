using JobClients.Cli.Boards;
using JobClients.Cli.Following;
using JobClients.Cli.Output;

namespace JobClients.Cli.Tests.Boards;

public class JobBoardTests
{
    private static readonly DateTimeOffset s_now = new(2026, 1, 2, 3, 0, 0, TimeSpan.Zero);

    private readonly RunTimeHistory _history = new();

    [Fact]
    public void Rows_AllKinds_AreSortedByUrgency()
    {
        var board = Board("succeeded", "unknown", "late", "soon", "input", "lost", "failed");
        board.Changed(Snapshot("succeeded", JobState.Succeeded));
        board.Changed(Snapshot("late", JobState.Running) with { Times = new() { EstimatedEnd = s_now.AddHours(2) } });
        board.Changed(Snapshot("soon", JobState.Running) with { Times = new() { EstimatedEnd = s_now.AddHours(1) } });
        board.Changed(Snapshot("input", JobState.AwaitingInput));
        board.Ended(new(Reference("lost"), null, new JobClientException(JobClientErrorKind.NotFound, "gone")));
        board.Changed(Snapshot("failed", JobState.CompletedWithErrors));

        board.Rows.Select(row => row.Reference.Id).ShouldBe(["failed", "lost", "input", "soon", "late", "unknown", "succeeded"]);
    }

    [Fact]
    public void ExpectedEnd_WhatTheVendorTells_ComesFirst() => Expect(
        Snapshot("1", JobState.Running) with { Times = new() { EstimatedEnd = s_now.AddMinutes(7) }, Progress = JobProgress.FromPercentage(50) },
        new(s_now.AddMinutes(7), IsTold: true));

    [Fact]
    public void ExpectedEnd_Progress_GoesOnAsItWent() => Expect(
        Snapshot("1", JobState.Running) with { Times = new() { Created = s_now.AddMinutes(-10) }, Progress = JobProgress.FromPercentage(25) },
        new(s_now.AddMinutes(30), IsTold: false));

    [Fact]
    public void ExpectedEnd_RunsThatAreKnown_IsTheMedianOfThoseThatRanLonger()
    {
        foreach (var minutes in new[] { 1, 5, 20, 30, 40 })
        {
            _history.Add("zuora/data-query", new(s_now.AddDays(-1).AddMinutes(minutes), TimeSpan.FromMinutes(minutes)));
        }

        Expect(Snapshot("1", JobState.Running) with { Times = new() { Created = s_now.AddMinutes(-10) } }, new(s_now.AddMinutes(20), IsTold: false));
    }

    [Fact]
    public void ExpectedEnd_LongerThanAnyBefore_IsNotKnown()
    {
        foreach (var minutes in new[] { 1, 2, 3 })
        {
            _history.Add("zuora/data-query", new(s_now.AddDays(-1).AddMinutes(minutes), TimeSpan.FromMinutes(minutes)));
        }

        Expect(Snapshot("1", JobState.Running) with { Times = new() { Created = s_now.AddMinutes(-10) } }, null);
    }

    [Fact]
    public void ExpectedEnd_JobThatAwaitsInput_IsNotKnown() =>
        Expect(Snapshot("1", JobState.AwaitingInput) with { Progress = JobProgress.FromPercentage(50) }, null);

    [Theory]
    [InlineData(80, 24)]
    [InlineData(60, 5)]
    [InlineData(40, 10)]
    [InlineData(20, 4)]
    [InlineData(8, 3)]
    [InlineData(1, 1)]
    [InlineData(200, 100)]
    public void Draw_AnySize_Fits(int width, int height)
    {
        var board = Board([.. Enumerable.Range(0, 30).Select(job => $"{job}-{new string('x', 60)}")]);
        foreach (var row in board.Rows.Take(20).ToArray())
        {
            board.Changed(Snapshot(row.Reference.Id, JobState.Running) with { Status = "a status of some length", Times = new() { EstimatedEnd = s_now.AddMinutes(5) } });
        }

        var lines = Draw(board, width, height);

        lines.Count.ShouldBeLessThanOrEqualTo(height);
        lines.ShouldAllBe(line => line.Length <= Math.Max(1, width - 1));
    }

    [Fact]
    public void Draw_WideTerminal_TellsEverything()
    {
        var board = Board("a", "b", "c");
        board.Changed(Snapshot("a", JobState.Running) with { Times = new() { EstimatedEnd = s_now.AddSeconds(200) }, Progress = JobProgress.FromPercentage(42) });
        board.Changed(Snapshot("b", JobState.Failed) with { Status = "fai\u001b[2Jled" });

        Draw(board, 100, 24).ShouldBe([
            "03:00:00  3 jobs: 1 ended badly, 2 not ended",
            "JOB                 STATE                  DONE  END",
            "zuora/data-query/b  Failed (fai [2Jled)          03:00:00",
            "zuora/data-query/a  Running (in_progress)  42 %  in 3m20s",
            "zuora/data-query/c",
        ]);
    }

    [Fact]
    public void Draw_MoreJobsThanRows_CountsTheRest()
    {
        var board = Board([.. Enumerable.Range(0, 10).Select(job => $"{job}")]);
        board.Changed(Snapshot("9", JobState.Succeeded));

        Draw(board, 80, 6)[^1].ShouldBe("… and 7 more: 6 not ended, 1 succeeded");
    }

    private static JobReference Reference(string id) => JobReference.Parse($"zuora/data-query/{id}");

    private static JobSnapshot<object> Snapshot(string id, JobState state) => new()
    {
        Reference = Reference(id),
        State = state,
        Status = state == JobState.Running ? "in_progress" : state.ToString(),
        ObservedAt = s_now,
        Model = new(),
    };

    private static IReadOnlyList<string> Draw(JobBoard board, int width, int height) =>
        new BoardFrame(new(isColored: false, width: null), TimeZoneInfo.Utc).Draw(board.Rows, s_now, width, height);

    private JobBoard Board(params string[] ids) => new([.. ids.Select(Reference)], _history);

    private void Expect(JobSnapshot snapshot, ExpectedEnd? end) => ExpectedEnd.Of(snapshot, s_now.AddMinutes(-1), _history).ShouldBe(end);
}
