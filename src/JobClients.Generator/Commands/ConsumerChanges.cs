using System.Globalization;
using JobClients.Generator.Diagnostics;
using JobClients.Generator.Locking;
using JobClients.Generator.Output;
using JobClients.Generator.Surface;

namespace JobClients.Generator.Commands;

/// <summary>Tells what those who use the clients will notice.</summary>
internal sealed class ConsumerChanges(TextWriter output, Report report, bool refusesBreaking)
{
    /// <summary>Prints the changes of all clients; false if there are some that must not be.</summary>
    public bool Accept(IEnumerable<(string Client, OutputFolder Folder, IReadOnlyDictionary<string, string> Files)> clients)
    {
        var changes = clients.Select(client => (client.Client, Changes: Between(client.Folder, client.Files))).Where(client => client.Changes.Count > 0).ToList();
        changes.ForEach(client => Print(client.Client, client.Changes));
        if (changes.Count == 0)
        {
            output.WriteLine("Nothing changes for consumers.");
        }

        return !refusesBreaking || IsHarmless(changes.SelectMany(client => client.Changes).Count(change => change.IsBreaking));
    }

    // Most runs change no file, and are spared the reading of code.
    private static IReadOnlyList<SurfaceChange> Between(OutputFolder folder, IReadOnlyDictionary<string, string> files) => folder.Compare(files).IsEmpty
        ? []
        : SurfaceDifference.Between(SurfaceReader.OfSources(folder.Read()), SurfaceReader.OfSources(files.Values));

    private void Print(string client, IEnumerable<SurfaceChange> changes)
    {
        output.WriteLine($"What changes for consumers of {client}:");
        foreach (var change in changes)
        {
            output.WriteLine(change);
        }
    }

    private bool IsHarmless(int breaking)
    {
        if (breaking > 0)
        {
            var count = breaking.ToString(CultureInfo.InvariantCulture);
            report.Error(KiotaLock.FileName, "JCG103", $"Consumers would break ({count} breaking {(breaking == 1 ? "change" : "changes")}), so nothing was written. Run without --fail-on-breaking to accept it.");
        }

        return breaking == 0;
    }
}
