using System.Net;
using JobClients.Simulator.Tests.Support;

namespace JobClients.Simulator.Tests.Scripts;

public class AnswerOrderTests
{
    [Fact]
    public async Task One_call_is_answered_otherwise()
    {
        var script = JobScript.DataQuery().AnsweringAt(3, JobFault.Status(503));

        (await CodesAsync(5, script)).ShouldBe([200, 200, 503, 200, 200]);
    }

    [Fact]
    public async Task An_answer_for_one_call_takes_the_place_of_any_other()
    {
        var script = JobScript.DataQuery()
            .AnsweringFirst(3, HttpStatusCode.ServiceUnavailable)
            .Answering(HttpStatusCode.TooManyRequests)
            .AnsweringAt(2, JobAnswer.Job)
            .AnsweringAt(5, JobFault.Status(502));

        (await CodesAsync(6, script)).ShouldBe([503, 200, 503, 429, 502, 429]);
    }

    [Fact]
    public async Task The_next_answers_come_before_all_that_is_scripted()
    {
        var script = JobScript.DataQuery().AnsweringFirst(3, HttpStatusCode.ServiceUnavailable).AnsweringAt(2, JobFault.Status(504));

        var codes = await CodesAsync(4, script, job =>
        {
            job.AnswerNext(JobFault.Status(500));
            job.AnswerNext(JobAnswer.Job);
        });

        codes.ShouldBe([500, 200, 503, 200]);
    }

    [Fact]
    public async Task The_next_answers_start_whenever_they_are_given()
    {
        await using var vendors = await Vendors.StartAsync();
        var job = vendors.Simulator.Add(JobScript.DataQuery());
        using var proper = await vendors.GetAsync(job);

        job.AnswerNext(JobFault.Status(500), count: 2);

        (await CodesAsync(3, vendors, job)).ShouldBe([500, 500, 200]);
    }

    [Fact]
    public void Calls_count_from_one()
        => Should.Throw<ArgumentOutOfRangeException>(() => JobScript.DataQuery().AnsweringAt(0, JobAnswer.Job));

    private static async Task<int[]> CodesAsync(int calls, JobScript script, Action<SimulatedJob>? prepare = null)
    {
        await using var vendors = await Vendors.StartAsync();
        var job = vendors.Simulator.Add(script);
        prepare?.Invoke(job);
        return await CodesAsync(calls, vendors, job);
    }

    private static async Task<int[]> CodesAsync(int calls, Vendors vendors, SimulatedJob job)
    {
        var codes = new int[calls];
        for (var call = 0; call < calls; call++)
        {
            using var response = await vendors.GetAsync(job);
            codes[call] = (int)response.StatusCode;
        }

        return codes;
    }
}
