using JobClients.Generator.Building;
using JobClients.Generator.Diagnostics;
using JobClients.Generator.Naming;
using JobClients.Generator.Options;
using JobClients.Generator.Output;
using JobClients.Generator.Paths;
using JobClients.Generator.Reading;
using JobClients.Generator.Writing;

namespace JobClients.Generator.Generation;

/// <summary>Reads, builds, names and writes a client, all in memory.</summary>
internal static class ClientGenerator
{
    /// <exception cref="SpecException">The document cannot be translated.</exception>
    public static async Task<GeneratedClient> GenerateAsync(string specPath, ClientOptions options, Findings findings, CancellationToken cancellationToken)
    {
        var document = SpecReader.Read(specPath, findings);
        var places = new DocumentPlaces(document);
        PathFilter.Apply(document, options, findings);
        var root = PathTree.Build(document, places, findings);
        var hash = await document.GetHashCodeAsync(cancellationToken).ConfigureAwait(false);
        var client = ClientBuilder.Build(document, places, root, options, findings);
        var types = ClientNamer.Name(client, options);
        var files = ClientWriter.Write(types, options);
        FileNames.Check(files.Keys);
        return new GeneratedClient(files, hash);
    }
}
