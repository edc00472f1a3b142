namespace JobClients;

/// <summary>How far the tables of a database are.</summary>
/// <param name="Version">The last script that was run; 0 for none.</param>
/// <param name="WorksWith">The oldest version that a program may be made for.</param>
internal sealed record SchemaVersion(int Version, int WorksWith)
{
    public static SchemaVersion None { get; } = new(0, 0);
}
