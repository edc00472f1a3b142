namespace JobClients.Generator.Options;

/// <summary>What one client is to be: the options of a lock entry, or of the command line.</summary>
internal sealed record ClientOptions
{
    public required string ClassName { get; init; }

    public required string NamespaceName { get; init; }

    public AccessModifier TypeAccessModifier { get; init; } = AccessModifier.Public;

    public bool ExcludeBackwardCompatible { get; init; }

    public bool IncludeAdditionalData { get; init; } = true;

    public SerializerNames Serializers { get; init; } = SerializerNames.DefaultSerializers;

    public SerializerNames Deserializers { get; init; } = SerializerNames.DefaultDeserializers;

    public StructuredMediaTypes StructuredMediaTypes { get; init; } = StructuredMediaTypes.Default;

    public IReadOnlyList<string> IncludePatterns { get; init; } = [];

    public IReadOnlyList<string> ExcludePatterns { get; init; } = [];

    public string ModelsNamespaceName => NamespaceName + ".models";
}
