using System.Security.Cryptography;
using System.Text;
using JobClients.Generator.Diagnostics;
using JobClients.Generator.Locking;
using JobClients.Generator.Output;

namespace JobClients.Generator.Commands;

/// <summary>Keeps record of which spec each server contract was made from, and says which are stale.</summary>
internal sealed class ServersRun(string root, Report report)
{
    private string LockPath => Path.Combine(root, KiotaLock.FileName);

    /// <summary>Reports every contract that is not what was written from the spec as it is now.</summary>
    public void Check(RootLock locked, bool asErrors)
    {
        foreach (var (server, reason) in locked.Servers.Select(server => (server, FindFault(locked, server))).Where(found => found.Item2 is not null))
        {
            var message = $"{server.OutputPath} {reason}. Run 'make generate' with Node installed and commit the result.";
            if (asErrors)
            {
                report.Error(KiotaLock.FileName, "JCG110", message);
            }
            else
            {
                report.Warning(KiotaLock.FileName, "JCG110", message);
            }
        }
    }

    /// <summary>Records the contracts as they are now.</summary>
    public void Record(RootLock locked)
    {
        var recorded = locked.Servers.Select(server => server with
        {
            DescriptionHash = Client(locked, server)?.Lock.DescriptionHash,
            ContentHash = HashFile(server),
        });
        AtomicFile.Write(LockPath, Encoding.UTF8.GetBytes(locked.WithServers(recorded)));
    }

    private string? FindFault(RootLock locked, ServerEntry server)
    {
        var client = Client(locked, server);
        return (HashFile(server), client?.Lock.DescriptionHash) switch
        {
            (null, _) => "is missing",
            (_, null) => "belongs to no client of the lock",
            (_, var description) when description != server.DescriptionHash => $"was made from another {client!.Lock.DescriptionLocation}",
            (var content, _) when content != server.ContentHash => "is not what was written there",
            _ => null,
        };
    }

    private static ClientEntry? Client(RootLock locked, ServerEntry server) => locked.Clients.FirstOrDefault(client => client.Name == server.Name);

    private string? HashFile(ServerEntry server)
    {
        var path = Path.Combine(root, server.OutputPath);
        return File.Exists(path) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))) : null;
    }
}
