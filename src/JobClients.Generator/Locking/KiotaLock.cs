using JobClients.Generator.Options;

namespace JobClients.Generator.Locking;

/// <summary>What Kiota records about a client, under Kiota's names and in Kiota's order.</summary>
internal sealed record KiotaLock
{
    public const string FileName = "kiota-lock.json";

    public string DescriptionHash { get; init; } = string.Empty;

    public string DescriptionLocation { get; init; } = string.Empty;

    public string LockFileVersion { get; init; } = "1.0.0";

    public string KiotaVersion { get; init; } = "1.34.1";

    public string ClientClassName { get; init; } = string.Empty;

    public string TypeAccessModifier { get; init; } = nameof(AccessModifier.Public);

    public string ClientNamespaceName { get; init; } = string.Empty;

    public string Language { get; init; } = "CSharp";

    public bool UsesBackingStore { get; init; }

    public bool ExcludeBackwardCompatible { get; init; }

    public bool IncludeAdditionalData { get; init; } = true;

    public bool DisableSSLValidation { get; init; }

    public IReadOnlyList<string> Serializers { get; init; } = SerializerNames.DefaultSerializers.Configured;

    public IReadOnlyList<string> Deserializers { get; init; } = SerializerNames.DefaultDeserializers.Configured;

    public IReadOnlyList<string> StructuredMimeTypes { get; init; } = StructuredMediaTypes.Default.Texts;

    public IReadOnlyList<string> IncludePatterns { get; init; } = [];

    public IReadOnlyList<string> ExcludePatterns { get; init; } = [];

    public IReadOnlyList<string> DisabledValidationRules { get; init; } = [];

    public IReadOnlyList<string> AllowedExternalOrigins { get; init; } = [];
}
