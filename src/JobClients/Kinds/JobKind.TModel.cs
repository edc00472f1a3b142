namespace JobClients;

/// <summary>How jobs of one kind are fetched and read. A vendor's package derives one class for each kind.</summary>
/// <typeparam name="TModel">The generated model of the answer.</typeparam>
public abstract class JobKind<TModel> : JobKind
    where TModel : class
{
    /// <summary>Names the kind.</summary>
    /// <param name="vendor">The vendor's name in references.</param>
    /// <param name="name">The kind's name in references.</param>
    /// <param name="statuses">Which state each of the vendor's status texts stands for.</param>
    protected JobKind(string vendor, string name, StatusTable statuses)
        : base(vendor, name, statuses)
    {
    }

    /// <inheritdoc/>
    public sealed override Job<TModel> Open(JobReference reference, JobWatcher watcher)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(watcher);
        if (!Has(reference))
        {
            throw new ArgumentException($"'{reference}' is no {Vendor}/{Name} with {IdCount} id(s).", nameof(reference));
        }

        var poll = new JobPoll<TModel>(this, reference);
        return HasResult ? new DownloadableJob<TModel>(watcher, poll) : new Job<TModel>(watcher, poll);
    }

    internal async Task<JobSnapshot> PollAsync(
        JobReference reference, Func<CancellationToken, Task<TModel?>> fetch, TimeProvider time, CancellationToken cancellationToken)
    {
        var note = AnswerNote.Begin();
        try
        {
            var model = await fetch(cancellationToken).ConfigureAwait(false)
                ?? throw new JobClientException(JobClientErrorKind.Protocol, "the answer has no content.");
            var snapshot = Read(reference, model, time.GetUtcNow());
            note.Accepted();
            return snapshot;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (Explain(exception) is { } failure)
            {
                throw failure.Of(reference, mayLogInAgain: IsOfSession(failure) && note.Refused());
            }

            throw;
        }
    }

    /// <summary>Prepares what asks the vendor about a job, once for all its polls.</summary>
    /// <param name="reference">The job.</param>
    /// <returns>
    /// What sends one request, ends it with the token that it is given, and returns the vendor's answer, or null if
    /// there was none. It is never called twice at a time, and uses the token no longer than until it has answered:
    /// the next poll may be given the same one.
    /// </returns>
    protected internal abstract Func<CancellationToken, Task<TModel?>> PrepareFetch(JobReference reference);

    /// <summary>Reads the vendor's answer.</summary>
    /// <param name="reference">The job.</param>
    /// <param name="model">The answer.</param>
    /// <param name="observedAt">When it arrived.</param>
    /// <exception cref="JobClientException">The answer tells of no job, or has no status.</exception>
    protected abstract JobSnapshot<TModel> Read(JobReference reference, TModel model, DateTimeOffset observedAt);

    /// <summary>What every snapshot has. The state is what the status table says; a kind that knows better changes it.</summary>
    /// <param name="reference">The job.</param>
    /// <param name="model">The answer.</param>
    /// <param name="status">The vendor's status text.</param>
    /// <param name="observedAt">When the answer arrived.</param>
    /// <exception cref="JobClientException">There is no status; the kind is <see cref="JobClientErrorKind.Protocol"/>.</exception>
    protected JobSnapshot<TModel> CreateSnapshot(JobReference reference, TModel model, string? status, DateTimeOffset observedAt)
    {
        if (string.IsNullOrWhiteSpace(status))
        {
            throw new JobClientException(JobClientErrorKind.Protocol, "the answer has no status.");
        }

        var note = AnswerNote.Current;
        return new()
        {
            Reference = reference,
            State = Statuses.StateOf(status),
            Status = status,
            ObservedAt = observedAt,
            RequestId = note?.RequestId,
            TrackId = note?.TrackId,
            Advice = note?.Advice,
            Model = model,
        };
    }

    /// <summary>Explains an exception of the generated client in the terms of the contract.</summary>
    /// <param name="exception">What the fetch or <see cref="Read"/> threw.</param>
    /// <returns>The failure, or null if the exception is no failure of a poll but a fault of the program.</returns>
    protected abstract JobClientException? Explain(Exception exception);

    /// <summary>Whether a failure tells that the session is not good, or no longer, so that a new login may mend it.</summary>
    /// <param name="failure">What <see cref="Explain"/> made of an exception.</param>
    /// <returns>Unless overridden: whether it is of <see cref="JobClientErrorKind.Authentication"/>.</returns>
    protected virtual bool IsOfSession(JobClientException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.Kind == JobClientErrorKind.Authentication;
    }
}
