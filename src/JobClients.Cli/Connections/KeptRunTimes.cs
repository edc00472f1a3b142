namespace JobClients.Cli.Connections;

/// <summary>What was learned of run times, kept where programs keep what they may lose (the XDG Base Directory specification).</summary>
internal sealed class KeptRunTimes(Surroundings surroundings)
{
    private readonly RunTimeHistoryFile? _file = FindPath(surroundings) is { } path ? new(path) : null;

    /// <summary>For all connections of the command.</summary>
    public RunTimeHistory History => field ??= Load();

    /// <summary>Keeps what was learned besides. To have learned for nothing is no reason to fail.</summary>
    public async Task KeepAsync()
    {
        try
        {
            await (_file?.SaveAsync(History) ?? Task.CompletedTask).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            surroundings.Complain($"what was learned of run times could not be kept: {exception.Message}");
        }
    }

    private static string? FindPath(Surroundings surroundings)
    {
        var state = surroundings.Variable("XDG_STATE_HOME") is { } given && Path.IsPathRooted(given) ? given
            : surroundings.Variable("HOME") is { } home ? Path.Combine(home, ".local", "state")
            : surroundings.Variable("LOCALAPPDATA");
        return state is null ? null : Path.Combine(state, "jobctl", "run-times.json");
    }

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
