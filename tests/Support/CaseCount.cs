namespace JobClients.Support;

/// <summary>How many cases a property is tried with.</summary>
public static class CaseCount
{
    /// <summary>As many as that, but few while tests are tested, since that runs each of them hundreds of times.</summary>
    public static int Of(int cases) =>
#if MUTATION_TESTING
        Math.Max(50, cases / 20);
#else
        cases;
#endif
}
