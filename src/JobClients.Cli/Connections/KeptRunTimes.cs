namespace JobClients.Cli.Connections;

/// <summary>What was learned of run times.</summary>
internal sealed class KeptRunTimes(Surroundings surroundings)
{
    private readonly RunTimeHistoryFile? _file = PathIn(surroundings) is { } path ? new(path) : null;

    /// <summary>For all connections of the command.</summary>
    public RunTimeHistory History => field ??= Load();

    /// <summary>Keeps what was learned besides. To have learned for nothing is no reason to fail.</summary>
    /// <param name="complain">Told why it could not be kept.</param>
    public async Task KeepAsync(Action<string> complain)
    {
        try
        {
            await (_file?.SaveAsync(History) ?? Task.CompletedTask).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            complain($"what was learned of run times could not be kept: {exception.Message}");
        }
    }

    /// <returns>Where they are kept, or null if there is no place.</returns>
    public static string? PathIn(Surroundings surroundings) =>
        UserFolders.State(surroundings) is { } folder ? Path.Combine(folder, "run-times.json") : null;

    private RunTimeHistory Load()
    {
        try
        {
            return _file?.Load() ?? new();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new();
        }
    }
}
