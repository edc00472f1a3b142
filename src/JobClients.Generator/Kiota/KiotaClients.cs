using JobClients.Generator.Diagnostics;
using JobClients.Generator.Drafts;
using JobClients.Generator.Generation;
using JobClients.Generator.Locking;

namespace JobClients.Generator.Kiota;

/// <summary>Has Kiota's tool make the clients, in a folder of its own, so that a failure leaves no half of one behind.</summary>
internal sealed class KiotaClients(KiotaTool tool, KiotaCommandLine kiota, Report report) : IClientSource
{
    public async Task<GeneratedClient?> GenerateAsync(ClientEntry entry, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("kiota-").FullName;
        try
        {
            var (exitCode, output) = await tool.RunAsync(kiota, KiotaArguments.Of(entry.Lock, folder), cancellationToken).ConfigureAwait(false);
            return exitCode == 0 ? Read(folder, entry) : Failed(entry, $"Kiota's tool could not write it: {Description.OneLine(output.Trim())}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private GeneratedClient? Read(string folder, ClientEntry entry)
    {
        try
        {
            var client = KiotaOutput.Read(folder, entry);
            CompareVersions(entry, client);
            return client;
        }
        catch (LockException failure)
        {
            return Failed(entry, $"Kiota's tool left no lock that can be read: {failure.Message}");
        }
    }

    private void CompareVersions(ClientEntry entry, GeneratedClient client)
    {
        if (client.Record?["kiotaVersion"]?.GetValue<string>() is { } version && version != entry.Lock.KiotaVersion)
        {
            report.Warning(KiotaLock.FileName, "JCG112", $"The client {entry.Name} was written by Kiota {version}; a build will write again what {entry.Lock.KiotaVersion} writes.");
        }
    }

    private GeneratedClient? Failed(ClientEntry entry, string why)
    {
        report.Error(KiotaLock.FileName, "JCG111", $"The client {entry.Name} is left as it is. {why}");
        return null;
    }
}
