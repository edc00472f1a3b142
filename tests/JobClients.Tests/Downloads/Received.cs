namespace JobClients.Tests.Downloads;

/// <summary>Keeps the progress that is reported.</summary>
internal sealed class Received : IProgress<JobDownloadProgress>
{
    private readonly Lock _lock = new();
    private readonly List<JobDownloadProgress> _all = [];

    public IReadOnlyList<JobDownloadProgress> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _all];
            }
        }
    }

    public JobDownloadProgress Last => All is [.., var last] ? last : default;

    public void Report(JobDownloadProgress value)
    {
        lock (_lock)
        {
            _all.Add(value);
        }
    }
}
