using JobClients.Generator.Diagnostics;
using JobClients.Generator.Examples;
using JobClients.Generator.Locking;
using JobClients.Generator.Reading;

namespace JobClients.Generator.Generation;

/// <summary>Makes the clients of a lock.</summary>
internal sealed class LockedClients(string root, Report report, bool isStrict) : IClientSource
{
    public async Task<GeneratedClient?> GenerateAsync(ClientEntry entry, CancellationToken cancellationToken)
    {
        var path = Path.Combine(root, entry.Lock.DescriptionLocation);
        var spec = new SpecReport(report, path, entry.Lock.DescriptionLocation);
        var findings = new Findings();
        try
        {
            var client = await ClientGenerator.GenerateAsync(path, LockOptions.Of(entry.Lock), findings, cancellationToken).ConfigureAwait(false);
            if (isStrict)
            {
                ExampleCheck.Run(SpecReader.ReadJson(path), findings);
            }

            spec.Add(findings, asErrors: isStrict);
            return client;
        }
        catch (SpecException failure)
        {
            spec.Error(failure);
            return null;
        }
        catch (LockException failure)
        {
            report.Error(KiotaLock.FileName, "JCG005", $"The client {entry.Name} cannot be generated: {failure.Message}");
            return null;
        }
    }
}
