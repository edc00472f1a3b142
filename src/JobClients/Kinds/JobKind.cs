namespace JobClients;

/// <summary>What the jobs of one kind have in common: names, the status table, the least interval between polls.</summary>
public abstract class JobKind
{
    private protected JobKind(string vendor, string name, StatusTable statuses)
    {
        Vendor = vendor;
        Name = name;
        Statuses = statuses;
    }

    /// <summary>The vendor's name in references.</summary>
    public string Vendor { get; }

    /// <summary>The kind's name in references.</summary>
    public string Name { get; }

    /// <summary>Which state each of the vendor's status texts stands for.</summary>
    public StatusTable Statuses { get; }

    /// <summary>How many ids a reference to such a job has: 1 or 2.</summary>
    public virtual int IdCount => 1;

    /// <summary>
    /// The least time between the end of one poll of a job and the start of its next, whoever asks. The default is
    /// one second.
    /// </summary>
    public virtual TimeSpan MinimumInterval => TimeSpan.FromSeconds(1);

    /// <summary>
    /// Whether a job that succeeds leaves a result to be downloaded, so that what <see cref="Open"/> returns is an
    /// <see cref="IDownloadableJob"/>. The default is false.
    /// </summary>
    public virtual bool HasResult => false;

    /// <summary>
    /// Whether the vendor's times can be compared with ours, so that they tell for how long a job has run when it is
    /// first seen. The default is true.
    /// </summary>
    public virtual bool TellsAge => true;

    /// <summary>Whether a reference is of this kind.</summary>
    /// <param name="reference">The reference.</param>
    public bool Has(JobReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return reference.Vendor == Vendor && reference.Kind == Name && reference.Ids.Count == IdCount;
    }

    /// <summary>Opens a job of this kind.</summary>
    /// <param name="reference">The job.</param>
    /// <param name="watcher">What polls it.</param>
    /// <exception cref="ArgumentException">The reference is of another kind.</exception>
    public abstract Job Open(JobReference reference, JobWatcher watcher);
}
