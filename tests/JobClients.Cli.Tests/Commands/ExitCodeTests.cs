namespace JobClients.Cli.Tests.Commands;

public class ExitCodeTests
{
    [Theory]
    [InlineData("done", 0)]
    [InlineData("partly", 5)]
    [InlineData("failed", 5)]
    [InlineData("cancelled", 5)]
    [InlineData("timeout", 5)]
    [InlineData("missed", 5)]
    [InlineData("input", 8)]
    public async Task Wait_OneJob_ExitsByItsState(string status, int code)
    {
        using var stage = Stage.With("queued", "running", status);

        var result = await stage.RunAsync("wait", "test/job/1");

        result.Code.ShouldBe(code);
        result.Output.ShouldContain(status);
        stage.IsCleanedUp.ShouldBeTrue();
    }

    [Theory]
    [InlineData("done", 0)]
    [InlineData("failed", 5)]
    public async Task Watch_OneJob_ExitsByItsState(string status, int code)
    {
        using var stage = Stage.With("input", "running", status);

        (await stage.RunAsync("watch", "test/job/1")).Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("done", 0)]
    [InlineData("partly", 5)]
    [InlineData("failed", 5)]
    [InlineData("running", 8)]
    [InlineData("input", 8)]
    [InlineData("something new", 8)]
    public async Task Get_WithExitStatus_ExitsByTheState(string status, int code)
    {
        using var stage = Stage.With(status);

        (await stage.RunAsync("get", "test/job/1", "--exit-status")).Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("done")]
    [InlineData("failed")]
    [InlineData("running")]
    [InlineData("input")]
    [InlineData("something new")]
    public async Task Get_WithoutExitStatus_IsZeroWhateverTheState(string status)
    {
        using var stage = Stage.With(status);

        var result = await stage.RunAsync("get", "test/job/1");

        result.ExitCode.ShouldBe(ExitCode.Succeeded);
        result.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(JobClientErrorKind.Authentication, 4)]
    [InlineData(JobClientErrorKind.AccessDenied, 1)]
    [InlineData(JobClientErrorKind.NotFound, 1)]
    [InlineData(JobClientErrorKind.InvalidRequest, 1)]
    [InlineData(JobClientErrorKind.Protocol, 1)]
    [InlineData(JobClientErrorKind.RateLimited, 1)]
    [InlineData(JobClientErrorKind.Temporary, 1)]
    public async Task Get_FailedPoll_IsOneLine(JobClientErrorKind kind, int code)
    {
        using var stage = Stage.With(ScriptedAnswer.Failing(kind));

        var result = await stage.RunAsync("get", "test/job/1", "--output", "json");

        result.ShouldFailWith((ExitCode)code, "test/job/1 could not be polled: as scripted.");
    }

    [Theory]
    [InlineData(JobClientErrorKind.Authentication, 4)]
    [InlineData(JobClientErrorKind.NotFound, 1)]
    [InlineData(JobClientErrorKind.Temporary, 1)]
    public async Task Wait_HopelessPolls_AreOneLine(JobClientErrorKind kind, int code)
    {
        using var stage = Stage.With(ScriptedAnswer.Failing(kind));

        var result = await stage.RunAsync("wait", "test/job/1", "--output", "ndjson");

        result.ShouldFailWith((ExitCode)code, "test/job/1 could not be polled: as scripted.");
    }

    /// <summary>Each job is worse than all that follow it.</summary>
    [Theory]
    [InlineData(4, "unauthorized", "missing", "running", "failed", "input", "done")]
    [InlineData(1, "missing", "running", "failed", "input", "done")]
    [InlineData(3, "running", "failed", "input", "done")]
    [InlineData(5, "failed", "input", "done")]
    [InlineData(8, "input", "done")]
    [InlineData(0, "done")]
    public async Task Wait_SeveralJobs_ExitsByTheWorst(int code, params string[] ids)
    {
        using var stage = new Stage(
            ("unauthorized", [ScriptedAnswer.Failing(JobClientErrorKind.Authentication)]),
            ("missing", [ScriptedAnswer.Failing(JobClientErrorKind.NotFound)]),
            ("running", ["running"]),
            ("failed", ["running", "failed"]),
            ("input", ["input"]),
            ("done", ["queued", "running", "done"]));
        var references = ids.Select(id => $"test/job/{id}");

        (await stage.RunAsync(["wait", .. references.Reverse(), "--timeout", "10s"])).Code.ShouldBe(code);
    }
}
