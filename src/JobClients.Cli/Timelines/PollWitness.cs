using System.Globalization;

namespace JobClients.Cli.Timelines;

/// <summary>Sees the requests of a connection go by, and tells of those for the status of a job.</summary>
internal sealed class PollWitness(IReadOnlyList<JobReference> jobs, Action<JobReference, PollTick> tell, TimeProvider time)
    : DelegatingHandler(StrictRequestAdapter.CreateHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var job = jobs.FirstOrDefault(job => IsFor(request, job));
        var fault = "no answer";
        try
        {
            var answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            fault = answer.IsSuccessStatusCode ? null : string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)answer.StatusCode}");
            return answer;
        }
        finally
        {
            if (job is not null && !(fault is not null && cancellationToken.IsCancellationRequested))
            {
                tell(job, new(time.GetUtcNow(), fault));
            }
        }
    }

    /// <summary>Each id is a part of the path, and the job's own is the last.</summary>
    private static bool IsFor(HttpRequestMessage request, JobReference job)
    {
        var parts = request.RequestUri?.AbsolutePath.Split('/').Select(Uri.UnescapeDataString).ToArray() ?? [];
        return request.Method == HttpMethod.Get && parts is [.., var last] && last == job.Ids[^1] && job.Ids.All(id => parts.Contains(id, StringComparer.Ordinal));
    }
}
