using System.Text;
using JobClients.Generator.Diagnostics;
using JobClients.Generator.Locking;
using JobClients.Generator.Output;

namespace JobClients.Generator.Commands;

/// <summary>Keeps the record of the server contracts, which another tool writes.</summary>
internal sealed class ServersRun(string root, Report report)
{
    private string LockPath => Path.Combine(root, KiotaLock.FileName);

    /// <summary>Records that the contracts on disk were written from the specs as the lock knows them.</summary>
    public void Record()
    {
        if (LockFile.Read(LockPath, report) is { } locked)
        {
            var servers = locked.Servers.Select(server => server with
            {
                DescriptionHash = locked.DescriptionHashOf(server.Name),
                ContentHash = ServerState.ContentHash(root, server),
            });
            AtomicFile.Write(LockPath, Encoding.UTF8.GetBytes(locked.WithServers(servers)));
        }
    }

    /// <summary>Reports contracts that are out of date.</summary>
    public void Check()
    {
        var locked = LockFile.Read(LockPath, report);
        foreach (var server in locked?.Servers ?? [])
        {
            if (ServerState.Problem(root, server, locked!.DescriptionHashOf(server.Name)) is { } problem)
            {
                report.Error(KiotaLock.FileName, "JCG102", $"{problem}. Run 'make generate' where Node is installed, and commit the result.");
            }
        }
    }
}
