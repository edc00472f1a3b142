namespace JobClients.Generator.Model;

/// <summary>What the constructor of a client does.</summary>
internal sealed record ClientSetup(IReadOnlyList<string> Serializers, IReadOnlyList<string> Deserializers, string? BaseUrl);
