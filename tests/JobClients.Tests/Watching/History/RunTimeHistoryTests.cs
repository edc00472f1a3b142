namespace JobClients.Tests.Watching.History;

public sealed class RunTimeHistoryTests
{
    private const string Kind = "test/job";

    [Fact]
    public void KindOf_AReference_IsItWithoutIds()
    {
        RunTimeHistory.KindOf(JobReference.Parse("acme:vault/job/1201")).ShouldBe("acme:vault/job");
        RunTimeHistory.KindOf(JobReference.Parse("zuora/test-environment/e/1")).ShouldBe("zuora/test-environment");
    }

    [Fact]
    public void Add_MoreThanAreKept_KeepsTheLast()
    {
        var history = new RunTimeHistory();
        foreach (var minute in Enumerable.Range(0, 2 * RunTimeHistory.MaxRuns).Reverse())
        {
            history.Add(Kind, SampleRuns.Run(minute));
        }

        history.GetRuns(Kind).ShouldBe(Enumerable.Range(RunTimeHistory.MaxRuns, RunTimeHistory.MaxRuns).Select(SampleRuns.Run));
    }

    [Fact]
    public void Add_TheSameOrNoDuration_ChangesNothing()
    {
        var history = new RunTimeHistory();
        history.Add(Kind, SampleRuns.Run(1));
        history.Add(Kind, SampleRuns.Run(1));
        history.Add(Kind, new(SampleRuns.Start, TimeSpan.Zero));
        history.Add(Kind, new(SampleRuns.Start, TimeSpan.FromSeconds(-1)));

        history.GetRuns(Kind).ShouldBe([SampleRuns.Run(1)]);
    }

    [Fact]
    public void Merge_InAnyOrderAndTwice_GivesTheSame()
    {
        var (one, other) = (SampleRuns.History(Kind, 0, 200), SampleRuns.History(Kind, 150, 400));
        var (first, second) = (new RunTimeHistory(), new RunTimeHistory());
        first.Merge(one);
        first.Merge(other);
        first.Merge(one);
        second.Merge(other);
        second.Merge(one);

        first.GetRuns(Kind).ShouldBe(second.GetRuns(Kind));
        first.GetRuns(Kind).ShouldBe(Enumerable.Range(100, 300).Select(SampleRuns.Run));
        first.Kinds.ShouldBe([Kind]);
    }

    [Fact]
    public void Of_AKindThatNobodyHasRun_IsNotListed()
    {
        var history = new RunTimeHistory();
        history.Of("test/other").Law.ShouldBe(UnknownLaw.Instance);

        history.Kinds.ShouldBeEmpty();
        history.GetRuns("test/none").ShouldBeEmpty();
    }
}
