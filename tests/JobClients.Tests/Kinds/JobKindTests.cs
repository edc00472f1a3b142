namespace JobClients.Tests.Kinds;

/// <summary>What a kind of job is unless it says otherwise, and which references are of it.</summary>
public sealed class JobKindTests
{
    private readonly TestKind _kind = new(new(), "done");

    [Theory]
    [InlineData("test/job/j-1", true)]
    [InlineData("acme:test/job/j-1", true)]
    [InlineData("other/job/j-1", false)]
    [InlineData("test/other/j-1", false)]
    [InlineData("test/job/j-1/j-2", false)]
    public void Has_Reference_OfVendorKindAndNumberOfIds(string reference, bool isOfKind) => _kind.Has(JobReference.Parse(reference)).ShouldBe(isOfKind);

    [Fact]
    public void Open_ReferenceOfAnotherKind_IsRefusedInWords()
    {
        using var watcher = new JobWatcher();

        var refusal = Should.Throw<ArgumentException>(() => _kind.Open(JobReference.Parse("test/other/j-1"), watcher));

        refusal.Message.ShouldStartWith("'test/other/j-1' is no test/job with 1 id(s).");
        refusal.ParamName.ShouldBe("reference");
    }

    [Fact]
    public void Open_Nothing_IsRefused()
    {
        using var watcher = new JobWatcher();
        var reference = JobReference.Parse("test/job/j-1");

        Should.Throw<ArgumentNullException>(() => _kind.Has(null!)).ParamName.ShouldBe("reference");
        Should.Throw<ArgumentNullException>(() => _kind.Open(null!, watcher)).ParamName.ShouldBe("reference");
        Should.Throw<ArgumentNullException>(() => _kind.Open(reference, null!)).ParamName.ShouldBe("watcher");
    }

    [Fact]
    public void Kind_UnlessItSaysOtherwise_HasNoResult_TellsItsAge_AndIsAskedOnceASecond()
    {
        using var watcher = new JobWatcher();
        var plain = new PlainKind();

        (plain.HasResult, plain.TellsAge, plain.IdCount, plain.MinimumInterval).ShouldBe((false, true, 1, TimeSpan.FromSeconds(1)));
        plain.Open(JobReference.Parse("test/plain/j-1"), watcher).ShouldNotBeAssignableTo<IDownloadableJob>();
    }

    [Fact]
    public async Task Poll_AnswerWithoutContent_IsAFailure()
    {
        var failure = await Should.ThrowAsync<JobClientException>(PollAsync(_ => Task.FromResult<string>(null!)));

        failure.Kind.ShouldBe(JobClientErrorKind.Protocol);
        failure.Message.ShouldBe("test/job/j-1 could not be polled: the answer has no content.");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Poll_AnswerWithoutAStatus_IsAFailure(string status)
    {
        var failure = await Should.ThrowAsync<JobClientException>(PollAsync(_ => Task.FromResult(status)));

        failure.Kind.ShouldBe(JobClientErrorKind.Protocol);
        failure.Message.ShouldBe("test/job/j-1 could not be polled: the answer has no status.");
    }

    [Fact]
    public async Task Poll_FaultOfTheProgram_GoesThroughAsItIs()
    {
        var fault = new InvalidOperationException();

        (await Should.ThrowAsync<InvalidOperationException>(PollAsync(_ => throw fault))).ShouldBeSameAs(fault);
    }

    private static async Task<JobSnapshot> PollAsync(Func<CancellationToken, Task<string>> answer)
    {
        var time = new ManualTimeProvider();
        using var watcher = new JobWatcher(new() { TimeProvider = time });
        return await new TestKind(time, (_, cancellationToken) => answer(cancellationToken)).Open(new("test", "job", "j-1"), watcher).GetAsync();
    }

    private sealed class PlainKind() : JobKind<string>("test", "plain", new StatusTable((JobState.Running, ["running"])))
    {
        protected internal override Func<CancellationToken, Task<string?>> PrepareFetch(JobReference reference) => _ => Task.FromResult<string?>("running");

        protected override JobSnapshot<string> Read(JobReference reference, string model, DateTimeOffset observedAt) =>
            CreateSnapshot(reference, model, model, observedAt);

        protected override JobClientException? Explain(Exception exception) => null;
    }
}
