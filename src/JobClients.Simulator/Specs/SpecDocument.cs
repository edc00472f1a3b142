using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace JobClients.Simulator.Specs;

/// <summary>One of the specs that the simulator carries with it.</summary>
internal sealed class SpecDocument
{
    private static readonly Lazy<SpecDocument> LazyZuora = new(() => new("zuora.yaml"));
    private static readonly Lazy<SpecDocument> LazyVeevaVault = new(() => new("veeva-vault.yaml"));

    private readonly JsonObject _root;

    private SpecDocument(string resource)
    {
        using var stream = typeof(SpecDocument).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The simulator was built without {resource}.");
        using var reader = new StreamReader(stream);
        var yaml = new YamlStream();
        yaml.Load(reader);
        _root = SpecYaml.ToJson(yaml.Documents[0].RootNode)!.AsObject();
    }

    public static SpecDocument Zuora => LazyZuora.Value;

    public static SpecDocument VeevaVault => LazyVeevaVault.Value;

    public SpecOperation Operation(string id)
        => new(_root["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject())
            .Select(method => method.Value!.AsObject())
            .Single(operation => string.Equals((string?)operation["operationId"], id, StringComparison.Ordinal)));
}
