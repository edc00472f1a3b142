using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace JobClients.Cli.Tests.Programs;

public partial class DemoTests
{
    private static readonly Dictionary<string, string> s_nothing = new(StringComparer.Ordinal);

    [Fact]
    public async Task Demo_FiveJobs_EndAsTheirScriptsForesee()
    {
        var json = JobctlProcess.RunAsync(s_nothing, "demo", "--output", "json");
        var result = await JobctlProcess.RunAsync(s_nothing, "demo");

        var rows = result.Output.Lines().Select(line => Gap().Split(line)).ToArray();
        rows[0].ShouldBe(["REFERENCE", "STATUS", "STATE", "DURATION", "POLLS"]);
        rows.Skip(1).Select(row => $"{Kind(row[0])} {row[1]} {row[2]}").ShouldBe(
        [
            "zuora/test-environment COMPLETED Succeeded",
            "zuora/data-query completed Succeeded",
            "zuora/data-labeling Completed CompletedWithErrors",
            "zuora/custom-object-bulk failed Failed",
            "vault/job SUCCESS Succeeded",
        ]);
        rows.Skip(1).ShouldAllBe(row => Seconds(row[3]) < 30);
        rows.Skip(1).ShouldAllBe(row => int.Parse(row[4], CultureInfo.InvariantCulture) >= 2);
        rows[^1][4].ShouldBe("2");
        result.Error.Lines().ShouldContain(line => line.EndsWith(" vault/job/1201 Succeeded (SUCCESS)", StringComparison.Ordinal));
        (result.Output + result.Error).ShouldNotContain("\u001b");
        result.Error.ShouldNotContain("jobctl:");
        result.Code.ShouldBe(0);
        JsonDocument.Parse((await json).Output).RootElement.EnumerateArray().Select(job => job.GetProperty("state").GetString())
            .ShouldBe(["Succeeded", "Succeeded", "CompletedWithErrors", "Failed", "Succeeded"]);
    }

    private static string Kind(string reference) => string.Join('/', reference.Split('/').Take(2));

    private static double Seconds(string duration) => double.Parse(duration.TrimEnd('s', ' '), CultureInfo.InvariantCulture);

    [GeneratedRegex(" {2,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gap();
}
