namespace JobClients;

/// <summary>A handle on one job that leaves a result to be downloaded.</summary>
/// <typeparam name="TModel">The generated model of the answer.</typeparam>
/// <remarks>
/// The result is fetched from where the vendor's link says, over https (http on loopback only), by a client of its own:
/// without the connection's credentials, without cookies, without following redirects. The link is a credential itself
/// and appears in no exception, no progress and no result.
/// </remarks>
public sealed class DownloadableJob<TModel> : Job<TModel>, IDownloadableJob
    where TModel : class
{
    internal DownloadableJob(JobWatcher watcher, JobPoll<TModel> poll)
        : base(watcher, poll)
    {
    }

    /// <summary>
    /// Downloads the result to a file. Until it is complete it has another name in the same folder, which is removed
    /// if the download fails: under the target's name there is never a part of a result.
    /// </summary>
    /// <param name="path">The file, in a folder that exists.</param>
    /// <param name="options">How to download; null for the defaults.</param>
    /// <param name="progress">Told of every piece that arrives.</param>
    /// <param name="cancellationToken">Ends the download at once.</param>
    /// <exception cref="JobFailedException">There is no result: the job has not ended, or not well.</exception>
    /// <exception cref="JobClientException">
    /// The job could not be polled, or its result not downloaded: <see cref="JobClientErrorKind.Temporary"/> when the
    /// retries are used up, <see cref="JobClientErrorKind.AccessDenied"/> when a fresh link was refused as well,
    /// <see cref="JobClientErrorKind.NotFound"/> when the vendor has deleted the result, <see cref="JobClientErrorKind.Protocol"/>
    /// when there is no safe link, the server redirects, or the result is not as long as was announced or longer than allowed.
    /// </exception>
    /// <exception cref="IOException">The file exists already, or cannot be written. If that is known before, nothing is sent.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    /// <exception cref="ArgumentException">The options are not valid; the message lists every fault.</exception>
    /// <exception cref="OperationCanceledException">The download was cancelled.</exception>
    public Task<JobDownloadResult> DownloadAsync(
        string path, JobDownloadOptions? options = null, IProgress<JobDownloadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return DownloadAsync(settings => new FileTarget(path, settings.Overwrite), options, progress, cancellationToken);
    }

    /// <summary>Downloads the result into a stream.</summary>
    /// <param name="target">
    /// Where to, from its position on; it is flushed and left open. If it cannot seek, then a download that has to begin
    /// anew, because the server cannot continue it or the result has changed, fails instead. After a failure it has
    /// whatever had arrived.
    /// </param>
    /// <param name="options">How to download; null for the defaults.</param>
    /// <param name="progress">Told of every piece that arrives.</param>
    /// <param name="cancellationToken">Ends the download at once.</param>
    /// <exception cref="JobFailedException">There is no result: the job has not ended, or not well.</exception>
    /// <exception cref="JobClientException">As for a file.</exception>
    /// <exception cref="ArgumentException">The stream cannot be written, or the options are not valid.</exception>
    /// <exception cref="OperationCanceledException">The download was cancelled.</exception>
    public Task<JobDownloadResult> DownloadAsync(
        Stream target, JobDownloadOptions? options = null, IProgress<JobDownloadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        return DownloadAsync(_ => new StreamTarget(target), options, progress, cancellationToken);
    }

    private async Task<JobDownloadResult> DownloadAsync(
        Func<JobDownloadOptions, IDownloadTarget> open, JobDownloadOptions? options, IProgress<JobDownloadProgress>? progress, CancellationToken cancellationToken)
    {
        var settings = (options ?? new()).Copy();
        if (settings.Validate() is { Count: > 0 } faults)
        {
            throw new ArgumentException($"Nothing can be downloaded so. {string.Join(' ', faults)}", nameof(options));
        }

        cancellationToken.ThrowIfCancellationRequested();
        var target = open(settings);
        await using (target.ConfigureAwait(false))
        {
            var links = new ResultLinks(this, Watcher.TimeProvider);
            var transfer = new Transfer(links, settings, Watcher.TimeProvider, progress);
            await using (transfer.ConfigureAwait(false))
            {
                return await new JobDownload(Reference, target, transfer, settings).RunAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
