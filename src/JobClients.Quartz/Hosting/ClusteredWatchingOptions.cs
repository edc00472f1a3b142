namespace JobClients;

/// <summary>How a cluster of programs follows jobs.</summary>
public sealed class ClusteredWatchingOptions
{
    /// <summary>How to reach the PostgreSQL database, in Npgsql's words.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>The schema of the database that all tables lie in: one cluster each.</summary>
    /// <value>The default is <c>jobclients</c>.</value>
    public string Schema { get; set; } = "jobclients";

    /// <summary>
    /// Whether the program makes the schema when it starts, and brings it to its own version. Otherwise it refuses to start with
    /// an older one, and the scripts in the package are for whoever may.
    /// </summary>
    /// <value>The default is true.</value>
    public bool CreatesSchema { get; set; } = true;

    /// <summary>Whether the program polls and calls handlers. One that does not may still track jobs, for others to follow.</summary>
    /// <value>The default is true.</value>
    public bool IsNode { get; set; } = true;

    /// <summary>How many polls and calls of handlers a node has under way at a time.</summary>
    /// <value>The default is 32.</value>
    public int MaxConcurrency { get; set; } = 32;

    /// <summary>How often a node tells the others that it lives.</summary>
    /// <value>The default is 5 seconds.</value>
    public TimeSpan CheckInInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long after a check-in that did not come a node counts as dead: longer than it may stand still for a collection of
    /// garbage, or a move of its machine.
    /// </summary>
    /// <value>The default is 10 seconds.</value>
    public TimeSpan CheckInGrace { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// When a poll, or a call of a handler, whose node died in the middle of it is made again by another; no sooner than the
    /// others know that the node is dead.
    /// </summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan RetryAfterCrash { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether handlers hear of each change of a job's state or status, too, and not only of what ends its tracking.</summary>
    /// <value>The default is false.</value>
    public bool ReportsChanges { get; set; }

    /// <summary>
    /// How long all handlers of an outcome may take together. Then their token is cancelled; one that goes on regardless keeps
    /// its place, and the node from coming to an end.
    /// </summary>
    /// <value>The default is 1 minute.</value>
    public TimeSpan HandlerTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>After how many failed calls an outcome is parked.</summary>
    /// <value>The default is 10, which takes 17 minutes.</value>
    public int MaxDeliveryAttempts { get; set; } = 10;

    /// <summary>The wait after the first failed call of a handler; it doubles with each, up to 10 minutes.</summary>
    /// <value>The default is 2 seconds.</value>
    public TimeSpan DeliveryRetryDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long jobs whose tracking is over, and outcomes that were delivered, are kept.</summary>
    /// <value>The default is 7 days.</value>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(7);

    /// <summary>What is wrong with the options, one sentence for each fault; empty when nothing is.</summary>
    public IReadOnlyList<string> Validate() => [.. FindFaults()];

    private IEnumerable<string> FindFaults()
    {
        if (string.IsNullOrWhiteSpace(ConnectionString))
        {
            yield return $"{nameof(ConnectionString)} has to be given.";
        }

        if (!IsSchema(Schema))
        {
            yield return $"{nameof(Schema)} has to be [a-z_][a-z0-9_]*, and at most 63 characters.";
        }

        if (MaxConcurrency is < 1 or > 1000)
        {
            yield return $"{nameof(MaxConcurrency)} has to be from 1 to 1000.";
        }

        if (MaxDeliveryAttempts < 1)
        {
            yield return $"{nameof(MaxDeliveryAttempts)} has to be at least 1.";
        }

        foreach (var (name, time) in Times())
        {
            if (time < TimeSpan.FromMilliseconds(100) || time > TimeSpan.FromDays(365))
            {
                yield return $"{name} has to be from 100 milliseconds to 365 days.";
            }
        }

        if (RetryAfterCrash < CheckInInterval + CheckInGrace)
        {
            yield return $"{nameof(RetryAfterCrash)} has to be at least {nameof(CheckInInterval)} and {nameof(CheckInGrace)} together.";
        }
    }

    private static bool IsSchema(string? name) =>
        name is { Length: > 0 and <= 63 } && !char.IsAsciiDigit(name[0]) && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_');

    private IEnumerable<(string Name, TimeSpan Time)> Times() =>
    [
        (nameof(CheckInInterval), CheckInInterval),
        (nameof(CheckInGrace), CheckInGrace),
        (nameof(RetryAfterCrash), RetryAfterCrash),
        (nameof(HandlerTimeout), HandlerTimeout),
        (nameof(DeliveryRetryDelay), DeliveryRetryDelay),
        (nameof(Retention), Retention),
    ];
}
