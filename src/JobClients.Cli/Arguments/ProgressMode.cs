namespace JobClients.Cli.Arguments;

/// <summary>How standard error tells how jobs come along.</summary>
internal enum ProgressMode
{
    /// <summary>As on a terminal if it leads to one that can redraw, otherwise plain.</summary>
    Auto,

    /// <summary>Drawn anew in place.</summary>
    Tty,

    /// <summary>A line for each change.</summary>
    Plain,

    /// <summary>Not at all.</summary>
    Quiet,

    /// <summary>A line of JSON for each change, and for everything else that standard error has to say.</summary>
    Json,
}
