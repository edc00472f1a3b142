namespace JobClients.Cli.Following;

/// <summary>When several jobs are no longer waited for.</summary>
internal enum StopRule
{
    /// <summary>Once each has ended.</summary>
    All,

    /// <summary>Once the first has ended, well or not.</summary>
    Any,

    /// <summary>Once the first has ended badly, or cannot be polled; otherwise once each has ended.</summary>
    FailFast,
}
