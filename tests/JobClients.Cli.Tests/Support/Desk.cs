using JobClients.Cli.Connections;

namespace JobClients.Cli.Tests.Support;

/// <summary>A user's machine: folders and variables of its own, and the real connections, without a process.</summary>
internal sealed class Desk : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("jobctl").FullName;
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    public Desk() => _variables["XDG_CONFIG_HOME"] = _home;

    public string File => Path.Combine(_home, "jobctl", "connections.json");

    /// <summary>For programs that are started here.</summary>
    public IReadOnlyDictionary<string, string> Variables => _variables;

    /// <summary>What the user types when asked for a secret; null for a user without a terminal.</summary>
    public string? Typed { get; init; }

    public Surroundings Surroundings => new()
    {
        Output = TextWriter.Null,
        Error = TextWriter.Null,
        Environment = _variables.GetValueOrDefault,
    };

    public Desk Set(string variable, string value)
    {
        _variables[variable] = value;
        return this;
    }

    public string PathOf(string name) => Path.Combine(_home, name);

    /// <summary>Writes the file as the program would, or for others to read.</summary>
    public Desk Keep(string text, UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, text);
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(File, mode);
        }

        return this;
    }

    public async Task<RunResult> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var surroundings = Surroundings with { Output = output, Error = error, AskSecret = Typed is null ? null : Ask };
        var code = await new Jobctl(surroundings, new ConfiguredConnections(surroundings)).RunAsync(args, CancellationToken.None);
        return new((int)code, output.ToString(), error.ToString());

        Task<string> Ask(string question, CancellationToken cancellationToken)
        {
            error.Write(question);
            return Task.FromResult(Typed);
        }
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);
}
