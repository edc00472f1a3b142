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

    /// <summary>As a database gives it back.</summary>
    [Fact]
    public void Add_TheSameButForLessThanAMicrosecond_ChangesNothing()
    {
        var history = new RunTimeHistory();
        history.Add(Kind, SampleRuns.Run(1) with { EndedAt = SampleRuns.Run(1).EndedAt.AddTicks(9) });
        history.Add(Kind, SampleRuns.Run(1));
        history.Add(Kind, SampleRuns.Run(1) with { EndedAt = SampleRuns.Run(1).EndedAt.AddTicks(10) });

        history.GetRuns(Kind).Select(run => run.EndedAt - SampleRuns.Run(1).EndedAt).ShouldBe([TimeSpan.Zero, TimeSpan.FromMicroseconds(1)]);
    }

    [Fact]
    public void Add_RunsThatEndedTogether_KeepsBoth()
    {
        var history = new RunTimeHistory();
        history.Add(Kind, new(SampleRuns.Start, TimeSpan.FromSeconds(2)));
        history.Add(Kind, new(SampleRuns.Start, TimeSpan.FromSeconds(1)));

        history.GetRuns(Kind).Select(run => run.Duration.TotalSeconds).ShouldBe([1, 2]);
    }

    [Fact]
    public void Kinds_AreInOrdinalOrder()
    {
        var history = new RunTimeHistory();
        foreach (var kind in new[] { "b:vault/job", "vault/job", "a:vault/job" })
        {
            history.Add(kind, SampleRuns.Run(1));
        }

        history.Kinds.ShouldBe(["a:vault/job", "b:vault/job", "vault/job"]);
    }

    /// <summary>To learn takes time: what is new has to be worth it.</summary>
    [Fact]
    public void Law_IsLearnedFromThreeRunsOn_AndAnewWhenMoreThanASixteenthIsNew()
    {
        var runs = new RunTimes();
        Add(0, 2);
        runs.Law.ShouldBeSameAs(UnknownLaw.Instance);
        Add(2, 3);
        runs.Law.ShouldBeOfType<LearnedLaw>();
        Add(3, 32);
        var law = runs.Law;

        Add(32, 34);
        runs.Law.ShouldBeSameAs(law);
        Add(34, 35);
        runs.Law.ShouldNotBeSameAs(law);

        void Add(int from, int to) => runs.Add(Enumerable.Range(from, to - from).Select(SampleRuns.Run));
    }

    [Fact]
    public void Arguments_Missing_AreRefused()
    {
        var history = new RunTimeHistory();

        Should.Throw<ArgumentNullException>(() => RunTimeHistory.KindOf(null!)).ParamName.ShouldBe("reference");
        Should.Throw<ArgumentNullException>(() => history.GetRuns(null!)).ParamName.ShouldBe("kind");
        Should.Throw<ArgumentNullException>(() => history.Add(null!, SampleRuns.Run(1))).ParamName.ShouldBe("kind");
        Should.Throw<ArgumentNullException>(() => history.Merge(null!)).ParamName.ShouldBe("other");
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
