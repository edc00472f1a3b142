namespace JobClients.Cli.Output;

/// <summary>What standard error says besides progress.</summary>
internal interface INotices
{
    /// <summary>Says in one line what is wrong, or worth knowing.</summary>
    void Complain(string message);

    /// <summary>Says how to go on.</summary>
    /// <param name="reason">Why that is needed, as a sentence; null if it was said before.</param>
    /// <param name="command">The command line to paste.</param>
    void Resume(string? reason, string command);
}
