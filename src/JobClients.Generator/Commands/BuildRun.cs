using System.Globalization;
using JobClients.Generator.Diagnostics;
using JobClients.Generator.Generation;
using JobClients.Generator.Locking;
using JobClients.Generator.Output;

namespace JobClients.Generator.Commands;

/// <summary>Brings all clients of a lock up to date, or says which are not.</summary>
internal sealed class BuildRun(string root, Report report, IClientSource source)
{
    private string LockPath => Path.Combine(root, KiotaLock.FileName);

    /// <summary>Told what changes for consumers before anything is written; null if nobody asked.</summary>
    public ConsumerChanges? Changes { get; init; }

    /// <summary>Writes what is out of date; nothing unless everything can be generated.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        using var writer = await SingleWriter.EnterAsync(root, cancellationToken).ConfigureAwait(false);
        if (LockFile.Read(LockPath, report) is not { } locked || await GenerateAsync(locked, cancellationToken).ConfigureAwait(false) is not { } clients)
        {
            return;
        }

        WarnOfServers(locked, clients);
        if (!IsAccepted(clients))
        {
            return;
        }

        foreach (var (entry, client) in clients)
        {
            var folder = Folder(entry);
            folder.Apply(folder.Compare(client.Files), client.Files);
        }

        var text = Updated(locked, clients);
        if (text != locked.Text)
        {
            AtomicFile.Write(LockPath, System.Text.Encoding.UTF8.GetBytes(text));
        }
    }

    /// <summary>Reports what is out of date and writes nothing.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        if (LockFile.Read(LockPath, report) is not { } locked || await GenerateAsync(locked, cancellationToken).ConfigureAwait(false) is not { } clients)
        {
            return;
        }

        WarnOfServers(locked, clients);
        _ = IsAccepted(clients);
        foreach (var (entry, client) in clients)
        {
            var difference = Folder(entry).Compare(client.Files);
            if (!difference.IsEmpty)
            {
                var count = difference.Count.ToString(CultureInfo.InvariantCulture);
                OutOfDate("JCG100", $"{entry.OutputPath} is out of date ({count} {(difference.Count == 1 ? "file differs" : "files differ")}: {difference.Summary})");
            }
        }

        if (Updated(locked, clients) != locked.Text)
        {
            OutOfDate("JCG101", "the lock does not record what the specs are now");
        }
    }

    private bool IsAccepted(IEnumerable<BuiltClient> clients) =>
        Changes?.Accept(clients.Select(client => (client.Entry.Name, Folder(client.Entry), client.Client.Files))) ?? true;

    // Another tool writes them, which not every machine has.
    private void WarnOfServers(RootLock locked, List<BuiltClient> clients)
    {
        foreach (var server in locked.Servers)
        {
            var hash = clients.Find(client => client.Entry.Name == server.Name)?.Client.DescriptionHash;
            if (ServerState.Problem(root, server, hash) is { } problem)
            {
                report.Warning(KiotaLock.FileName, "JCG102", $"{problem}. Run 'make generate' where Node is installed.");
            }
        }
    }

    private void OutOfDate(string code, string what) =>
        report.Error(KiotaLock.FileName, code, $"{what}. Run 'make generate' and commit the result.");

    /// <summary>Generates everything in memory; null if anything went wrong, which is reported.</summary>
    private async Task<List<BuiltClient>?> GenerateAsync(RootLock locked, CancellationToken cancellationToken)
    {
        var clients = new List<BuiltClient>();
        foreach (var entry in locked.Clients)
        {
            if (await source.GenerateAsync(entry, cancellationToken).ConfigureAwait(false) is { } client)
            {
                clients.Add(new BuiltClient(entry, client));
            }
        }

        return report.HasErrors ? null : clients;
    }

    private OutputFolder Folder(ClientEntry entry) => new(Path.Combine(root, entry.OutputPath));

    private static string Updated(RootLock locked, IEnumerable<BuiltClient> clients) =>
        locked.WithRecords(clients.ToDictionary(
            client => client.Entry.Name,
            client => client.Client.Record ?? client.Entry.Recorded(client.Client.DescriptionHash),
            StringComparer.Ordinal));
}
