using System.Globalization;

namespace JobClients.Benchmarks.Scale.Memory;

/// <summary>The memory of a job that is waited for, beyond what its reference and the last snapshot of it hold.</summary>
internal sealed class MemoryMeasure(IReadOnlyList<int> sizes)
{
    private const int MostOfZuora = 100_000;

    public async IAsyncEnumerable<Row> RunAsync()
    {
        // A rehearsal, since what is made but once counts for much among few jobs.
        _ = await MeasureAsync(sizes[0], () => new BareJobs());
        foreach (var size in sizes)
        {
            yield return Tell("memory of a wait", size, await MeasureAsync(size, () => new BareJobs()), "≤ 700 B");
        }

        var most = Math.Min(MostOfZuora, sizes[^1]);
        yield return Tell("memory of a wait, Zuora data query", most, await MeasureAsync(most, () => new ZuoraJobs()), "");
    }

    /// <returns>Bytes for each job: of its reference and last snapshot, and of all that there is besides.</returns>
    private static async Task<(double Known, double Besides)> MeasureAsync(int size, Func<IWatchedJobs> create)
    {
        // Here and below: or what was done before would still be on the stack, with all that it knows.
        await Task.Yield();
        var before = Heap.Bytes();
        var snapshots = await TakeSnapshotsAsync(size, create);
        await Task.Yield();
        var known = Heap.Bytes() - before;
        GC.KeepAlive(snapshots);
        snapshots = null;
        before = Heap.Bytes();
        using var jobs = create();
        var waits = new (Job, Task)[size];
        for (var number = 0; number < size; number++)
        {
            var job = jobs.Open(number);
            waits[number] = (job, job.WaitAsync(TimeSpan.FromHours(1)));
        }

        await jobs.WhenPolledAsync(size);
        var all = Heap.Bytes() - before - (size * 16);
        GC.KeepAlive(waits);
        return ((double)known / size, (double)(all - known) / size);
    }

    /// <summary>The same snapshots, with nothing that watches.</summary>
    private static async Task<JobSnapshot[]> TakeSnapshotsAsync(int size, Func<IWatchedJobs> create)
    {
        using var jobs = create();
        var snapshots = new JobSnapshot[size];
        for (var number = 0; number < size; number++)
        {
            snapshots[number] = await jobs.Open(number).GetAsync();
        }

        return snapshots;
    }

    private static Row Tell(string name, int size, (double Known, double Besides) bytes, string goal) => new(
        name, size, string.Create(CultureInfo.InvariantCulture, $"{bytes.Besides:0} B, beyond {bytes.Known:0} B of reference and snapshot"), goal);
}
