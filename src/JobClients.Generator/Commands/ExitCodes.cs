namespace JobClients.Generator.Commands;

internal static class ExitCodes
{
    public const int Succeeded = 0;

    /// <summary>Something could not be generated, or is out of date.</summary>
    public const int Failed = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int Misused = 2;
}
