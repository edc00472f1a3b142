using System.Globalization;
using JobClients.Benchmarks.Scale.Memory;
using JobClients.Benchmarks.Scale.Scheduling;
using JobClients.Zuora;

namespace JobClients.Benchmarks.Scale.Loopback;

/// <summary>Real waits for real answers, over sockets.</summary>
internal sealed class LoopbackMeasure(int jobs)
{
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(10);

    public async IAsyncEnumerable<Row> RunAsync()
    {
        using var simulator = await SimulatorProcess.StartAsync(jobs);
        var dueTimes = new DueTimes(PollSchedule.Adaptive(seed: 1), jobs);
        using var handler = new CountingHandler(dueTimes);
        using var client = new ZuoraClient(new()
        {
            BaseUrl = simulator.BaseAddress,
            AccessToken = "simulated-zuora-token",
            HttpHandler = handler,
            Watching = new() { Schedule = dueTimes },
        });
        var (start, cpu, memory) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime, Heap.Bytes());
        var waits = await BeginAsync(client);
        memory = Heap.Bytes() - memory;
        foreach (var wait in waits)
        {
            (await wait).EnsureSucceeded();
        }

        var time = TimeProvider.System.GetElapsedTime(start);
        cpu = Environment.CpuUsage.TotalTime - cpu;
        var (scheduling, _) = SchedulingMeasure.Cost(jobs, count: 5 * jobs);
        yield return Tell($"{jobs / time.TotalSeconds:0} jobs/s, {handler.Polls / time.TotalSeconds:0} polls/s, {time.TotalSeconds:0} s in all");
        yield return Tell($"polls late by {Milliseconds(0.5)} in the middle, {Milliseconds(0.95)} at 95 %, {Milliseconds(0.99)} at 99 %");
        yield return Tell($"{memory / jobs:N0} B for each wait, with its snapshot");
        yield return Tell($"{cpu / time:0.00} cores; {cpu.TotalMicroseconds / handler.Polls:0} µs a poll, of which scheduling {scheduling:0.0} µs");

        string Milliseconds(double share) => string.Create(CultureInfo.InvariantCulture, $"{dueTimes.Quantile(share).TotalMilliseconds:0.0} ms");
    }

    private async Task<List<Task<JobSnapshot<Zuora.Generated.Models.DataQueryJob>>>> BeginAsync(ZuoraClient client)
    {
        var waits = new List<Task<JobSnapshot<Zuora.Generated.Models.DataQueryJob>>>(jobs);
        var (start, whole) = (TimeProvider.System.GetTimestamp(), RunTimes.Beginning(jobs));
        while (waits.Count < jobs)
        {
            var begun = Math.Min(jobs, (int)(jobs * (TimeProvider.System.GetElapsedTime(start) / whole)));
            while (waits.Count < begun)
            {
                waits.Add(client.DataQuery(References.Id(waits.Count)).WaitAsync(TimeSpan.FromMinutes(10)));
            }

            await Task.Delay(s_step, TimeProvider.System);
        }

        return waits;
    }

    private Row Tell(FormattableString result) => new("waits over loopback sockets", jobs, result.ToString(CultureInfo.InvariantCulture));
}
