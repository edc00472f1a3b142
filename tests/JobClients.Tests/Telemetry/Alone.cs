namespace JobClients.Tests.Telemetry;

/// <summary>Tests that collect what the whole process tells run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
