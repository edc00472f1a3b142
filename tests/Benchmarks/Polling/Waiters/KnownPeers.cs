namespace JobClients.Benchmarks.Polling;

/// <summary>
/// What others poll at unless told otherwise, without what servers may ask for. Each polls once at the start, as
/// every wait here does.
/// </summary>
internal static class KnownPeers
{
    public static IReadOnlyList<Peer> All { get; } =
    [
        // Azure.Core's FixedDelayWithNoJitterStrategy; jsforce's bulk2.
        Fixed("Azure .NET data plane, jsforce: 1 s", 1),

        // Azure.Core's SequentialDelayStrategy.
        new("Azure .NET management: 1, 1, 1, 2, 4 … 32 s", _ => new SequenceSchedule(1, 1, 1, 2, 4, 8, 16, 32)),

        // azcore's Poller.PollUntilDone; azure-cli's generic wait.
        Fixed("Azure Go, az wait: 30 s", 30),

        // Google.LongRunning's Operation.
        Fixed("Google .NET: 10 s", 10),

        // gax-go's Backoff in Operation.Wait, which draws from nothing to the whole delay.
        Growing("Google Go: ×2 from 1 to 60 s, jitter", 1, 2, 60, (delay, random) => delay * random.NextDouble()),

        // The waiters of the Smithy specification, which all newer AWS SDKs have, at their default delays.
        Growing("AWS waiters (Smithy): ×2 from 2 to 120 s, jitter", 2, 2, 120, (delay, random) => 2 + ((delay - 2) * random.NextDouble())),

        // waitForCondition with WaitStrategies' defaults.
        Growing("AWS durable functions: ×1.5 from 5 to 300 s, jitter", 5, 1.5, 300, (delay, random) => delay * random.NextDouble()),

        // The polling settings of the generated Java clients.
        new("Google Java: ×1.5 from 5 to 45 s", _ => new GrowingSchedule(5, 1.5, 45)),

        // StateChangeConf of the plugin SDK.
        new("Terraform: ×2 from 0.1 to 10 s", _ => new GrowingSchedule(0.1, 2, 10)),

        Fixed("gh run watch: 3 s", 3),

        // BaseSensorOperator's poke_interval; Conductor's HTTP_POLL.
        Fixed("Airflow, Conductor: 60 s", 60),

        // ExponentialBackoffDelayStrategy of its Waiters.
        new("Oracle Cloud: ×2 from 1 to 30 s", _ => new GrowingSchedule(1, 2, 30)),
    ];

    private static Peer Fixed(string name, double seconds) => new(name, _ => new SequenceSchedule(seconds));

    private static Peer Growing(string name, double first, double factor, double longest, Func<double, Random, double> jitter) =>
        new(name, random => new GrowingSchedule(first, factor, longest, delay => jitter(delay, random)), hasJitter: true);
}
