namespace JobClients;

/// <summary>
/// The moment by which a request has to be sent, which is looked at right before it is. A program that stood still
/// meanwhile, or had to log in first, finds that others may have taken the job over.
/// </summary>
/// <remarks>
/// By the clock that nobody sets, and by the wall clock as well: a machine that was suspended as a whole may learn of it by
/// the latter alone.
/// </remarks>
internal sealed class PollFence(TimeProvider time)
{
    private static readonly AsyncLocal<PollFence?> s_current = new();

    private readonly long _askedAt = time.GetTimestamp();
    private readonly DateTimeOffset _askedOn = time.GetUtcNow();
    private TimeSpan _leave;

    /// <summary>What holds for the requests that are sent from here on.</summary>
    public static PollFence? Current
    {
        get => s_current.Value;
        set => s_current.Value = value;
    }

    private bool IsOver => time.GetElapsedTime(_askedAt) >= _leave || time.GetUtcNow() - _askedOn >= _leave;

    /// <summary>Takes the leave that was given, which counts from when this was made.</summary>
    /// <exception cref="PollDeniedException">There is none.</exception>
    public void Open(TimeSpan? leave) => _leave = leave ?? throw new PollDeniedException();

    /// <summary>Lets a request pass.</summary>
    /// <exception cref="PollDeniedException">It is too late.</exception>
    public void Pass()
    {
        if (IsOver)
        {
            throw new PollDeniedException();
        }
    }
}
