using JobClients.Simulator.Tests.Support;

namespace JobClients.Simulator.Tests;

public class JobSimulatorOptionsTests
{
    public static TheoryData<string, Action<JobSimulatorOptions>> Mistakes => new()
    {
        { "no clock", options => options.TimeProvider = null! },
        { "negative port", options => options.Port = -1 },
        { "port too high", options => options.Port = 65536 },
        { "no token", options => options.ZuoraAccessToken = " " },
        { "no session", options => options.VeevaVaultSessionId = "" },
        { "no version", options => options.VeevaVaultApiVersion = "" },
        { "negative interval", options => options.VeevaVaultPollInterval = TimeSpan.FromTicks(-1) },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_refused(string mistake, Action<JobSimulatorOptions> make)
        => Should.Throw<ArgumentException>(() => make(new JobSimulatorOptions()), mistake);

    [Fact]
    public async Task A_change_after_the_start_has_no_effect()
    {
        JobSimulatorOptions? options = null;
        await using var vendors = await Vendors.StartAsync(given => options = given);
        options!.VeevaVaultApiVersion = "v99.9";

        using var response = await vendors.GetAsync(vendors.Simulator.Add(JobScript.VeevaVaultJob()));

        response.Headers.GetValues("X-VaultAPI-Status").ShouldBe(["SUCCESS"]);
    }

    [Fact]
    public async Task Another_version_of_the_api_can_be_served()
    {
        await using var vendors = await Vendors.StartAsync(options => options.VeevaVaultApiVersion = "v25.3");
        vendors.Simulator.Add(JobScript.VeevaVaultJob().End("SUCCESS"));

        using var response = await vendors.GetAsync("/api/v25.3/services/jobs/1201", Paths.VaultCredentials);

        (await response.Content.ReadAsStringAsync()).ShouldContain("\"/api/v25.3/services/jobs/1201\"");
    }
}
