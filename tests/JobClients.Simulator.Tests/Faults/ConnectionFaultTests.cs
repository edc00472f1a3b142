using JobClients.Simulator.Tests.Support;
using JobClients.Support;

namespace JobClients.Simulator.Tests.Faults;

public class ConnectionFaultTests
{
    [Theory]
    [MemberData(nameof(Kinds.Names), MemberType = typeof(Kinds))]
    public async Task A_truncated_body_is_shorter_than_announced(string kind)
    {
        await using var vendors = await Vendors.StartAsync(options => options.VeevaVaultPollInterval = TimeSpan.Zero);
        var job = vendors.Simulator.Add(Kinds.Script(kind).Answering(JobFault.Truncate(10)));

        var (answer, reset) = await RawCall.GetAsync(vendors, job);

        reset.ShouldBeFalse();
        var (head, body) = Parts(answer);
        head.ShouldStartWith("HTTP/1.1 200 OK\r\n");
        int.Parse(Header(head, "Content-Length"), System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(100);
        body.Length.ShouldBe(10);
        await Should.ThrowAsync<HttpRequestException>(() => vendors.GetAsync(job));
    }

    [Fact]
    public async Task A_body_that_is_short_already_is_truncated_all_the_same()
    {
        await using var vendors = await Vendors.StartAsync();
        var fault = JobFault.Body("{}", "application/json").And(JobFault.Truncate(10));

        var (answer, _) = await RawCall.GetAsync(vendors, vendors.Simulator.Add(JobScript.DataQuery().Answering(fault)));

        var (head, body) = Parts(answer);
        body.ShouldBe("{}");
        Header(head, "Content-Length").ShouldBe("11");
    }

    [Fact]
    public async Task A_truncated_chunked_body_has_no_last_chunk()
    {
        await using var vendors = await Vendors.StartAsync();
        var job = vendors.Simulator.Add(JobScript.DataQuery().Answering(JobFault.TruncateChunked(9)));

        var (answer, reset) = await RawCall.GetAsync(vendors, job);

        reset.ShouldBeFalse();
        var (head, body) = Parts(answer);
        Header(head, "Transfer-Encoding").ShouldBe("chunked");
        head.ShouldNotContain("Content-Length");
        body.ShouldBe("9\r\n{\"data\":{\r\n");
        await Should.ThrowAsync<HttpRequestException>(() => vendors.GetAsync(job));
    }

    [Fact]
    public async Task A_reset_comes_before_anything_else()
    {
        await using var vendors = await Vendors.StartAsync();
        var job = vendors.Simulator.Add(JobScript.DataQuery().Answering(JobFault.Reset));

        (await RawCall.GetAsync(vendors, job)).ShouldBe(("", true));
        await Should.ThrowAsync<HttpRequestException>(() => vendors.GetAsync(job));
    }

    [Fact]
    public async Task A_reset_comes_in_the_headers()
    {
        await using var vendors = await Vendors.StartAsync();

        var (answer, reset) = await RawCall.GetAsync(vendors, vendors.Simulator.Add(JobScript.DataQuery().Answering(JobFault.ResetInHeaders)));

        reset.ShouldBeTrue();
        answer.ShouldStartWith("HTTP/1.1 200 OK\r\n");
        answer.ShouldNotContain("\r\n\r\n");
    }

    [Fact]
    public async Task A_reset_comes_in_the_body()
    {
        await using var vendors = await Vendors.StartAsync();

        var (answer, reset) = await RawCall.GetAsync(vendors, vendors.Simulator.Add(JobScript.VeevaVaultJob().Answering(JobFault.ResetInBody(3))));

        reset.ShouldBeTrue();
        Parts(answer).Body.ShouldBe("{\"r");
    }

    [Fact]
    public async Task Any_bytes_go_out_as_they_are()
    {
        await using var vendors = await Vendors.StartAsync();
        const string Nonsense = "HTTP/9.9 abc\nno colon\r\n\u00ff\0";

        (await RawCall.GetAsync(vendors, vendors.Simulator.Add(JobScript.DataQuery().Answering(JobFault.Raw(Nonsense))))).ShouldBe((Nonsense, false));
    }

    [Fact]
    public async Task After_a_broken_connection_the_next_call_is_answered()
    {
        await using var vendors = await Vendors.StartAsync();
        var job = vendors.Simulator.Add(JobScript.DataQuery()
            .AnsweringFirst(1, JobFault.Reset)
            .AnsweringFirst(1, JobFault.Truncate(1))
            .End("completed"));

        await Should.ThrowAsync<HttpRequestException>(() => vendors.GetAsync(job));
        await Should.ThrowAsync<HttpRequestException>(() => vendors.GetAsync(job));
        Kinds.StatusIn("data-query", await vendors.GetJsonAsync(job)).ShouldBe("completed");
    }

    [Fact]
    public async Task A_slow_body_takes_its_time_by_the_clock_of_the_options()
    {
        var clock = new ManualTimeProvider();
        await using var vendors = await Vendors.StartAsync(options => options.TimeProvider = clock);
        var fault = JobFault.Body("slow", "text/plain").And(JobFault.Slow(TimeSpan.FromSeconds(1)));
        var call = RawCall.GetAsync(vendors, vendors.Simulator.Add(JobScript.DataQuery().Answering(fault.And(JobFault.Truncate(99)))));

        await TurnUntilAsync(clock, call);

        Parts((await call).Answer).Body.ShouldBe("slow");
        clock.Elapsed.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(4));
    }

    [Fact]
    public async Task A_slow_body_can_be_whole()
    {
        var clock = new ManualTimeProvider();
        await using var vendors = await Vendors.StartAsync(options => options.TimeProvider = clock);
        var job = vendors.Simulator.Add(JobScript.VeevaVaultJob().Answering(JobFault.Slow(TimeSpan.FromSeconds(1))));
        var call = vendors.GetJsonAsync(job);

        await TurnUntilAsync(clock, call);

        var body = await call;
        ((string?)body["responseStatus"]).ShouldBe("SUCCESS");
        clock.Elapsed.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(body.ToJsonString().Length));
    }

    [Fact]
    public async Task A_late_answer_comes_when_its_time_has_come()
    {
        var clock = new ManualTimeProvider();
        await using var vendors = await Vendors.StartAsync(options => options.TimeProvider = clock);
        var call = vendors.GetAsync(vendors.Simulator.Add(JobScript.DataQuery().Answering(JobFault.Late(TimeSpan.FromSeconds(1)))));

        await TurnUntilAsync(clock, call);

        (await call).IsSuccessStatusCode.ShouldBeTrue();
        clock.Elapsed.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task An_answer_that_never_comes_does_not_keep_the_simulator_from_ending()
    {
        await using var vendors = await Vendors.StartAsync();
        var job = vendors.Simulator.Add(JobScript.DataQuery().Answering(JobFault.Late(Timeout.InfiniteTimeSpan)));
        var call = vendors.GetAsync(job);
        while (job.Polls.Count == 0)
        {
            await Task.Yield();
        }

        await vendors.Simulator.DisposeAsync();

        await Should.ThrowAsync<HttpRequestException>(call);
    }

    /// <summary>Turns the clock only when somebody has set a timer, so that what is not slow takes no time.</summary>
    private static async Task TurnUntilAsync(ManualTimeProvider clock, Task work)
    {
        var seen = 0;
        while (!work.IsCompleted)
        {
            await Task.Yield();
            if (clock.TimerChanges > seen)
            {
                seen = clock.TimerChanges;
                clock.Advance(TimeSpan.FromSeconds(1));
            }
        }
    }

    private static (string Head, string Body) Parts(string answer)
    {
        var end = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return (answer[..(end + 2)], answer[(end + 4)..]);
    }

    private static string Header(string head, string name)
        => head.Split("\r\n").Single(line => line.StartsWith($"{name}: ", StringComparison.Ordinal))[(name.Length + 2)..];
}
