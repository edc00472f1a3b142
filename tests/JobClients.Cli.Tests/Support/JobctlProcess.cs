using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace JobClients.Cli.Tests.Support;

/// <summary>The real program in a process of its own, with only the variables that a test gives it.</summary>
internal sealed class JobctlProcess : IDisposable
{
    /// <summary>Far longer than anything here takes: only a program that hangs meets it.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _error = new();

    private JobctlProcess(ProcessStartInfo start)
    {
        SignalDispositions.RestoreDefaults();
        _process = Process.Start(start)!;
    }

    public static JobctlProcess Start(IReadOnlyDictionary<string, string> environment, params string[] args) => new(Prepare(environment, args));

    /// <summary>What starts the program: with these variables and with none of the user's own that it knows.</summary>
    public static ProcessStartInfo Prepare(IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "jobctl.dll"), .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(IsOfNoConcern).ToArray())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    /// <summary>Runs the program to its end.</summary>
    public static async Task<RunResult> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        using var process = Start(environment, args);
        return await process.WaitAsync();
    }

    /// <summary>Reads standard error up to a line that contains a text.</summary>
    public async Task UntilErrorAsync(string text)
    {
        while (await _process.StandardError.ReadLineAsync().WaitAsync(s_longest, TimeProvider.System) is { } line)
        {
            _error.AppendLine(line);
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException($"The program ended without '{text}': {_error}");
    }

    /// <summary>Reads a line of standard output.</summary>
    public async Task<string> ReadLineAsync() =>
        await _process.StandardOutput.ReadLineAsync().WaitAsync(s_longest, TimeProvider.System) ?? throw new InvalidOperationException("The program has no more to say.");

    public async Task SignalAsync(params string[] signals)
    {
        var id = _process.Id.ToString(CultureInfo.InvariantCulture);
        using var kill = Process.Start("sh", ["-c", string.Join("; ", signals.Select(signal => $"kill -{signal} {id}"))]);
        await kill.WaitForExitAsync();
    }

    public async Task<RunResult> WaitAsync()
    {
        var output = _process.StandardOutput.ReadToEndAsync();
        _error.Append(await _process.StandardError.ReadToEndAsync().WaitAsync(s_longest, TimeProvider.System));
        await _process.WaitForExitAsync().WaitAsync(s_longest, TimeProvider.System);
        return new(_process.ExitCode, await output, _error.ToString());
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static bool IsOfNoConcern(string name) =>
        name.StartsWith("ZUORA_", StringComparison.Ordinal)
        || name.StartsWith("VEEVA_", StringComparison.Ordinal)
        || name.EndsWith("_PROXY", StringComparison.OrdinalIgnoreCase)
        || name is "NO_COLOR" or "HOME" or "XDG_STATE_HOME" or "LOCALAPPDATA" or "XDG_CONFIG_HOME" or "APPDATA";
}
