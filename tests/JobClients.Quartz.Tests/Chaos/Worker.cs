using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using JobClients.Quartz.Tests.Postgres;
using JobClients.Support.Postgres;
using JobClients.Simulator;

namespace JobClients.Quartz.Tests.Chaos;

/// <summary>A node in a process of its own: <c>jobctl worker</c>.</summary>
internal sealed class Worker : IAsyncDisposable
{
    private const int SigStop = 19;
    private const int SigCont = 18;
    private const int SigTerm = 15;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _complaints = new();

    private Worker(Process process) => _process = process;

    /// <summary>The ids of the outcomes that it wrote, each time that it did.</summary>
    public ConcurrentQueue<Guid> Outcomes { get; } = new();

    /// <summary>What it wrote to standard error.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public static Worker Start(PostgresServer postgres, string schema, JobSimulator simulator)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "jobctl.dll"), "worker", "-o", "ndjson"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var defaults = new JobSimulatorOptions();
        foreach (var (name, value) in new[]
        {
            ("JOBCLIENTS_DATABASE", postgres.ConnectionString),
            ("JOBCLIENTS_SCHEMA", schema),
            ("ZUORA_BASE_URL", simulator.BaseAddress.AbsoluteUri),
            ("ZUORA_ACCESS_TOKEN", defaults.ZuoraAccessToken),
            ("VEEVA_VAULT_URL", simulator.BaseAddress.AbsoluteUri),
            ("VEEVA_VAULT_SESSION_ID", defaults.VeevaVaultSessionId),
            ("XDG_CONFIG_HOME", Path.GetTempPath()),
            ("XDG_STATE_HOME", Path.Combine(Path.GetTempPath(), schema)),
        })
        {
            start.Environment[name] = value;
        }

        var worker = new Worker(Process.Start(start)!);
        worker._process.OutputDataReceived += (_, line) => worker.Take(line.Data);
        worker._process.ErrorDataReceived += (_, line) => worker._complaints.Enqueue(line.Data ?? "");
        worker._process.BeginOutputReadLine();
        worker._process.BeginErrorReadLine();
        return worker;
    }

    /// <summary>Ends it in the middle of whatever it does.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Has it stand still.</summary>
    public void Pause() => Send(SigStop);

    public void Resume() => Send(SigCont);

    /// <summary>Asks it to end what it has begun, and waits for that.</summary>
    public async Task<int> StopAsync()
    {
        Send(SigTerm);
        await _process.WaitForExitAsync().WaitAsync(s_patience, TimeProvider.System);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is not null)
        {
            Outcomes.Enqueue(JsonDocument.Parse(line).RootElement.GetProperty("id").GetGuid());
        }
    }

    private void Send(int signal) => Kill(_process.Id, signal).ShouldBe(0);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
