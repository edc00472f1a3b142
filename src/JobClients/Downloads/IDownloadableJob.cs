namespace JobClients;

/// <summary>A handle on a job of a kind that leaves a result to be downloaded; see <see cref="JobKind.HasResult"/>.</summary>
/// <remarks>For jobs that were opened by their references: <c>connections.Open(reference) is IDownloadableJob</c>.</remarks>
public interface IDownloadableJob
{
    /// <summary>The job.</summary>
    JobReference Reference { get; }

    /// <inheritdoc cref="DownloadableJob{TModel}.DownloadAsync(string, JobDownloadOptions, IProgress{JobDownloadProgress}, CancellationToken)"/>
    Task<JobDownloadResult> DownloadAsync(
        string path, JobDownloadOptions? options = null, IProgress<JobDownloadProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="DownloadableJob{TModel}.DownloadAsync(Stream, JobDownloadOptions, IProgress{JobDownloadProgress}, CancellationToken)"/>
    Task<JobDownloadResult> DownloadAsync(
        Stream target, JobDownloadOptions? options = null, IProgress<JobDownloadProgress>? progress = null, CancellationToken cancellationToken = default);
}
