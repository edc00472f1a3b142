namespace JobClients;

/// <summary>
/// Run times of which nothing is known: the hazard falls as one over the age, which makes all scales alike, but for the
/// first seconds, within which all jobs are taken to be alike.
/// </summary>
/// <remarks>
/// Polls are best √(2·cost/hazard) apart, so the gap grows with the root of the age. That costs at most about twice what
/// it would to know the scale, at every scale at once; a gap that grows by a factor overshoots by as much as it has grown.
/// </remarks>
internal sealed class UnknownLaw : RunTimeLaw
{
    /// <summary>The hazard at an age, times that age: between 1/2, best for jobs on average, and 1, best for the worst of them.</summary>
    private const double Exponent = 2.0 / 3;

    /// <summary>In seconds; found by simulation over laws with medians from 10 seconds to an hour.</summary>
    private const double Grace = 10;

    public static UnknownLaw Instance { get; } = new();

    public override double Survival(double age) => Math.Pow(1 + (age / Grace), -Exponent);

    public override double NextGap(double age, double cost, double floor) =>
        Math.Max(floor, Math.Sqrt(2 * cost * (age + Grace) / Exponent));
}
