using System.IO.Pipes;

namespace JobClients.Cli.Tests.Commands;

public sealed class JobListTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Theory]
    [InlineData("watch", "-")]
    [InlineData("watch", "--from", "-")]
    [InlineData("wait", "-")]
    public async Task Run_StandardInput_NamesTheJobsAndCannotBeReadAgain(params string[] args)
    {
        using var stage = new Stage(("1", ["running", "failed"]), ("2", ["running"]));
        stage.Surroundings = stage.Surroundings with { Input = new StringReader("# mine\ntest/job/1 # first\n\n  test/job/2\r\ntest/job/1\n") };

        var result = await stage.RunInterruptedAsync(interruptedAt: "Failed", [.. args, "--output", "ndjson"]);

        result.Error.ShouldEndWith($"Resume with: jobctl {args[0]} test/job/2{(args[0] == "wait" ? " --timeout 30m" : "")} --output ndjson{Environment.NewLine}");
    }

    [Fact]
    public async Task Run_File_NamesTheJobsAndIsNamedAgain()
    {
        await File.WriteAllTextAsync(_file, "test/job/1\ntest/job/2\n");
        using var stage = new Stage(("1", ["running", "failed"]), ("2", ["running"]), ("3", ["running"]));

        var result = await stage.RunInterruptedAsync(interruptedAt: "Failed", "watch", "test/job/3", "--from", _file, "-o", "ndjson");

        result.Error.ShouldEndWith($"Resume with: jobctl watch test/job/3 --from {_file} --output ndjson{Environment.NewLine}");
    }

    [Fact]
    public async Task Run_FileWhoseNameAShellWouldTakeApart_IsQuoted()
    {
        var file = $"{_file} my jobs.txt";
        await File.WriteAllTextAsync(file, "test/job/1\n");
        using var stage = Stage.With("running");

        var result = await stage.RunAsync("wait", "--from", file, "--timeout", "1s", "--progress", "quiet");

        result.Error.ShouldEndWith($"jobctl: resume with: jobctl wait --from '{file}' --timeout 1s --progress quiet{Environment.NewLine}");
        File.Delete(file);
    }

    /// <summary>As in <c>--from &lt;(grep vault jobs.txt)</c>.</summary>
    [LinuxFact]
    public async Task Run_Pipe_NamesTheJobs_SinceItIsGone()
    {
        await using var pipe = new AnonymousPipeServerStream(PipeDirection.Out);
        using var end = pipe.ClientSafePipeHandle;
        await pipe.WriteAsync("test/job/1\ntest/job/2\n"u8.ToArray());
        await pipe.DisposeAsync();
        using var stage = new Stage(("1", ["running"]), ("2", ["running"]));

        var result = await stage.RunAsync("wait", "--from", $"/proc/self/fd/{end.DangerousGetHandle()}", "--timeout", "1s", "--progress", "quiet");

        result.Error.ShouldEndWith($"jobctl: resume with: jobctl wait test/job/1 test/job/2 --timeout 1s --progress quiet{Environment.NewLine}");
    }

    [Fact]
    public async Task Run_OptionsThatAShellWouldTakeApart_AreQuoted()
    {
        using var stage = Stage.With("running");

        var result = await stage.RunAsync("--no-color", "wait", "test/job/1", "--html=it's one.html", "--timeout", "1s", "--progress=quiet");

        result.Error.ShouldEndWith($"jobctl: resume with: jobctl wait test/job/1 --timeout 1s --progress quiet --html 'it'\\''s one.html' --no-color{Environment.NewLine}");
        File.Delete("it's one.html");
    }

    [Fact]
    public async Task Run_BadLine_IsToldByItsPlace()
    {
        await File.WriteAllTextAsync(_file, "test/job/1\n\nnonsense\n");
        using var stage = Stage.With("done");

        (await stage.RunAsync("watch", "--from", _file)).ShouldFailWith(ExitCode.Usage, $"{_file}:3: 'nonsense' is no job reference.");
    }

    [Fact]
    public async Task Run_NothingAtAll_IsWrongUsage()
    {
        using var stage = Stage.With("done");

        (await stage.RunAsync("watch", "-")).ShouldFailWith(ExitCode.Usage, "there is no job to follow.");
    }

    [Fact]
    public async Task Run_NoSuchFile_IsAnError()
    {
        using var stage = Stage.With("done");

        (await stage.RunAsync("watch", "--from", "no-such-file")).ExitCode.ShouldBe(ExitCode.Error);
    }

    public void Dispose() => File.Delete(_file);
}
