using JobClients.Simulator.Pages;

namespace JobClients.Simulator.Jobs;

/// <summary>The jobs of one simulator, in the order in which they were added.</summary>
internal sealed class JobBook(JobSimulatorOptions options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SimulatedJob> _byReference = new(StringComparer.Ordinal);
    private readonly List<SimulatedJob> _jobs = [];
    private readonly Dictionary<string, int> _nextIndex = new(StringComparer.Ordinal);

    public IReadOnlyCollection<SimulatedJob> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _jobs];
            }
        }
    }

    public SimulatedJob Add(JobScript script)
    {
        lock (_lock)
        {
            var job = new SimulatedJob(script.Id is null ? WithFreeId(script) : script, options);
            if (!_byReference.TryAdd(job.Reference, job))
            {
                throw new ArgumentException($"There is a job {job.Reference} already.", nameof(script));
            }

            _jobs.Add(job);
            return job;
        }
    }

    public SimulatedJob? Find(string reference)
    {
        lock (_lock)
        {
            return _byReference.GetValueOrDefault(reference);
        }
    }

    private JobScript WithFreeId(JobScript script)
    {
        JobScript named;
        do
        {
            named = script with { Id = NextId(script.Page) };
        }
        while (_byReference.ContainsKey(script.Page.ReferenceOf(named)));
        return named;
    }

    private string NextId(JobPage page)
    {
        var index = _nextIndex.GetValueOrDefault(page.Kind);
        _nextIndex[page.Kind] = index + 1;
        return page.IdAt(index);
    }
}
