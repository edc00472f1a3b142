using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace JobClients.Support.Postgres;

/// <summary>A PostgreSQL of one's own: on loopback, in a temporary folder, as a user who may nothing else.</summary>
public sealed class PostgresServer(bool isDurable = false) : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"jobclients-postgres-{Guid.NewGuid():N}");
    private readonly int _port = FindPort();
    private int _schemas;

    /// <summary>How to reach it.</summary>
    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Username=tester;Database=postgres;Maximum Pool Size=60;Timeout=5";

    /// <summary>The file that it logs to.</summary>
    public string Log => Path.Combine(_folder, "log");

    private string Data => Path.Combine(_folder, "data");

    /// <summary>A schema that no other test uses.</summary>
    public string NewSchema() => $"test_{Interlocked.Increment(ref _schemas)}";

    /// <summary>Makes its folder and starts it.</summary>
    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(_folder);
        if (IsRoot)
        {
            await RunAsync("chown", ["nobody", _folder]);
        }

        await RunUnprivilegedAsync("initdb", ["--pgdata", Data, "--username=tester", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"]);
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Starts it, and returns when it takes connections.</summary>
    public Task StartAsync() => RunUnprivilegedAsync(
        "pg_ctl",
        ["start", "--wait", "--silent", "--pgdata", Data, "--log", Log, "--options", $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync={(isDurable ? "on" : "off")} -c max_connections=300 -c shared_preload_libraries=pg_stat_statements"]);

    /// <summary>Stops it; who is connected is thrown out.</summary>
    public Task StopAsync() => RunUnprivilegedAsync("pg_ctl", ["stop", "--wait", "--silent", "--mode=fast", "--pgdata", Data]);

    /// <summary>Runs a statement in a schema.</summary>
    public async Task<T> QueryAsync<T>(string schema, string sql)
    {
        await using var source = NpgsqlDataSource.Create($"{ConnectionString};Search Path={schema}");
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private static bool IsRoot => Environment.UserName == "root";

    private static int FindPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static Task RunUnprivilegedAsync(string program, string[] arguments)
    {
        var path = Path.Combine(PostgresBinaries.Folder!, program);
        return IsRoot
            ? RunAsync("setpriv", ["--reuid=nobody", "--regid=nogroup", "--clear-groups", "--", path, .. arguments])
            : RunAsync(path, arguments);
    }

    private static async Task RunAsync(string program, string[] arguments)
    {
        // Its output goes nowhere: the server would keep a pipe open, and whoever reads from it would wait for ever.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. arguments])
        {
            WorkingDirectory = "/",
        })!;
        await process.WaitForExitAsync().WaitAsync(s_patience, TimeProvider.System);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
