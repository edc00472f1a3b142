namespace JobClients.Cli.Tests.Support;

internal static class RunResultAssertions
{
    public static void ShouldSucceedWith(this RunResult result, string output)
    {
        result.Error.ShouldBeEmpty();
        result.Output.ShouldBe(output);
        result.ExitCode.ShouldBe(ExitCode.Succeeded);
    }

    /// <summary>One line on standard error, nothing on standard output, no trace of a stack.</summary>
    public static void ShouldFailWith(this RunResult result, ExitCode code, string line)
    {
        result.Error.ShouldBe($"jobctl: {line}{Environment.NewLine}");
        result.Output.ShouldBeEmpty();
        result.ExitCode.ShouldBe(code);
    }
}
