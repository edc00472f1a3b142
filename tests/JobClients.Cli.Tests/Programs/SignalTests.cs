using JobClients.Simulator;

namespace JobClients.Cli.Tests.Programs;

public class SignalTests
{
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Wait_Signal_LeavesTheJobAloneAndTellsHowToResume(string signal)
    {
        await using var vendors = await Vendors.StartAsync();
        var reference = vendors.Add(JobScript.DataQuery().Then("in_progress", TimeSpan.FromHours(1)));
        using var process = vendors.Start("wait", reference, "--timeout", "2h");
        await process.UntilErrorAsync("Running (in_progress)");

        await process.SignalAsync(signal);

        var result = await process.WaitAsync();
        result.Code.ShouldBe(130);
        result.TimelessError.ShouldBe($"""
            HH:MM:SS {reference} Running (in_progress)
            jobctl: interrupted; nothing was done to the jobs. Resume with: jobctl wait {reference} --timeout 2h

            """);
        result.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Wait_Signal_KeepsWhatWasLearned()
    {
        var folder = Directory.CreateTempSubdirectory("state").FullName;
        await using var vendors = await Vendors.StartAsync();
        vendors.Set("XDG_STATE_HOME", folder);

        // Seen before its end, however late that is: else nobody knows how long it ran.
        var ended = vendors.Add(JobScript.DataQuery().AnsweringFirst(1, JobFault.Field("queryStatus", "\"in_progress\"")).End("completed"));
        using var process = vendors.Start("wait", ended, vendors.Add(JobScript.DataQuery().Then("in_progress", TimeSpan.FromHours(1))));
        await process.UntilErrorAsync("Succeeded (completed)");

        await process.SignalAsync("INT");
        (await process.WaitAsync()).Code.ShouldBe(130);

        (await vendors.RunAsync("history")).Output.ShouldContain("zuora/data-query");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Watch_TwoSignals_EndsWithTheSameCode()
    {
        await using var vendors = await Vendors.StartAsync();
        var reference = vendors.Add(JobScript.VeevaVaultJob().Then("RUNNING", TimeSpan.FromHours(1)));
        using var process = vendors.Start("watch", reference);
        await process.UntilErrorAsync("Running (RUNNING)");

        await process.SignalAsync("INT", "INT");

        (await process.WaitAsync()).Code.ShouldBe(130);
    }

    /// <summary>Simulates and demos end when they are told to, and free what they hold.</summary>
    [Fact]
    public async Task Demo_Signal_Ends()
    {
        using var process = JobctlProcess.Start(new Dictionary<string, string>(StringComparer.Ordinal), "demo");
        await process.UntilErrorAsync("vault/job/");

        await process.SignalAsync("INT");

        var result = await process.WaitAsync();
        result.Code.ShouldBe(130);
        result.Error.ShouldEndWith("jobctl: interrupted." + Environment.NewLine);
        result.Output.ShouldBeEmpty();
    }
}
