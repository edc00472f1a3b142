using System.Net;
using System.Net.Sockets;
using JobClients.Simulator.Tests.Support;

namespace JobClients.Simulator.Tests;

public class JobSimulatorTests
{
    [Fact]
    public async Task It_listens_on_loopback_until_disposed()
    {
        var simulator = await JobSimulator.StartAsync();
        var address = simulator.BaseAddress;
        address.Host.ShouldBe("127.0.0.1");
        Should.Throw<SocketException>(() => Bind(address.Port));

        await simulator.DisposeAsync();

        Should.NotThrow(() => Bind(address.Port));
    }

    [Fact]
    public async Task Disposing_twice_is_harmless()
    {
        var simulator = await JobSimulator.StartAsync();

        await simulator.DisposeAsync();

        await Should.NotThrowAsync(async () => await simulator.DisposeAsync());
    }

    [Fact]
    public async Task A_taken_port_is_said_to_be_taken()
    {
        await using var first = await JobSimulator.StartAsync();

        await Should.ThrowAsync<IOException>(
            () => JobSimulator.StartAsync(new() { Port = first.BaseAddress.Port }));
    }

    [Fact]
    public async Task Two_simulators_know_nothing_of_each_other()
    {
        await using var one = await Vendors.StartAsync();
        await using var other = await Vendors.StartAsync();
        var first = one.Simulator.Add(JobScript.DataQuery().End("completed"));
        var second = other.Simulator.Add(JobScript.DataQuery().End("failed"));

        var body = await one.GetJsonAsync(first);

        second.Reference.ShouldBe(first.Reference);
        Kinds.StatusIn("data-query", body).ShouldBe("completed");
        first.Polls.Count.ShouldBe(1);
        second.Polls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Jobs_are_named_by_their_references()
    {
        await using var simulator = await JobSimulator.StartAsync();
        simulator.Add(JobScript.TestEnvironment().WithEnvironment("env").WithId("t1"));
        simulator.Add(JobScript.DataQuery().WithId("q1"));
        simulator.Add(JobScript.DataLabeling().WithId("l1"));
        simulator.Add(JobScript.CustomObjectBulk().WithId("b1"));
        simulator.Add(JobScript.VeevaVaultJob().WithId("88717"));

        simulator.Jobs.Select(job => job.Reference).ShouldBe(
        [
            "zuora/test-environment/env/t1",
            "zuora/data-query/q1",
            "zuora/data-labeling/l1",
            "zuora/custom-object-bulk/b1",
            "vault/job/88717",
        ]);
    }

    [Theory]
    [InlineData("/query/jobs/nope")]
    [InlineData("/no/such/route")]
    public async Task Answers_are_dated_by_the_clock_of_the_options(string path)
    {
        await using var vendors = await Vendors.StartAsync();

        using var response = await vendors.GetAsync(path, Paths.ZuoraCredentials);

        response.Headers.Date.ShouldBe(FakeClock.Start);
    }

    [Theory]
    [MemberData(nameof(Kinds.Names), MemberType = typeof(Kinds))]
    public async Task Ids_are_the_same_every_time_and_never_twice_the_same(string kind)
    {
        var first = await IdsAsync();
        var again = await IdsAsync();

        first.Distinct(StringComparer.Ordinal).Count().ShouldBe(20);
        again.ShouldBe(first);

        async Task<string[]> IdsAsync()
        {
            await using var simulator = await JobSimulator.StartAsync();
            return [.. Enumerable.Range(0, 20).Select(_ => simulator.Add(Kinds.Script(kind)).Id)];
        }
    }

    [Fact]
    public async Task A_taken_id_is_left_out_when_free_ones_are_given()
    {
        await using var simulator = await JobSimulator.StartAsync();
        simulator.Add(JobScript.VeevaVaultJob().WithId("1201"));

        simulator.Add(JobScript.VeevaVaultJob()).Id.ShouldBe("1202");
        Should.Throw<ArgumentException>(() => simulator.Add(JobScript.VeevaVaultJob().WithId("1201")));
    }

    private static void Bind(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
    }
}
