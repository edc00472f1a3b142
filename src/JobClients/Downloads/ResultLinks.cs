namespace JobClients;

/// <summary>The links to a job's result: the one that is known, or else asked for, and once a fresh one.</summary>
internal sealed class ResultLinks(Job job, TimeProvider time)
{
    private bool _isRenewed;

    /// <exception cref="JobFailedException">There is no result, because the job has not ended, or not well.</exception>
    /// <exception cref="JobClientException">The job could not be polled, or has no link that may be followed.</exception>
    public async Task<Uri> FindAsync(CancellationToken cancellationToken)
    {
        var start = time.GetUtcNow();
        var snapshot = await job.GetAsync(TimeSpan.MaxValue, cancellationToken).ConfigureAwait(false);
        var isOutdated = snapshot is { ResultLink: null, IsTerminal: false } && snapshot.ObservedAt < start;
        return LinkIn(isOutdated ? await job.GetAsync(cancellationToken).ConfigureAwait(false) : snapshot);
    }

    /// <summary>Asks the vendor for a link that has not expired.</summary>
    /// <returns>The link, or null if it has been asked already.</returns>
    public async Task<Uri?> TryRenewAsync(CancellationToken cancellationToken)
    {
        if (_isRenewed)
        {
            return null;
        }

        _isRenewed = true;
        return LinkIn(await job.GetAsync(cancellationToken).ConfigureAwait(false));
    }

    private static Uri LinkIn(JobSnapshot snapshot)
    {
        if (snapshot.ResultLink is not { } link)
        {
            snapshot.EnsureSucceeded();
            throw new JobClientException(
                JobClientErrorKind.Protocol, $"it is {snapshot.State} ({snapshot.Status}), but the vendor gave no link to its result that may be followed.");
        }

        return ResultLink.FaultOf(link) is { } fault
            ? throw new JobClientException(JobClientErrorKind.Protocol, $"the link to its result {fault}, so it is not followed.")
            : link;
    }
}
