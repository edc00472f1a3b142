using JobClients.Generator.Options;

namespace JobClients.Generator.Locking;

/// <summary>What Kiota records about a client, under Kiota's names and in Kiota's order.</summary>
/// <remarks>The setters are for the JSON reader, which would overwrite the defaults of missing members otherwise.</remarks>
internal sealed record KiotaLock
{
    public const string FileName = "kiota-lock.json";

    public string DescriptionHash { get; set; } = string.Empty;

    public string DescriptionLocation { get; set; } = string.Empty;

    public string LockFileVersion { get; set; } = "1.0.0";

    public string KiotaVersion { get; set; } = "1.34.1";

    public string ClientClassName { get; set; } = string.Empty;

    public string TypeAccessModifier { get; set; } = nameof(AccessModifier.Public);

    public string ClientNamespaceName { get; set; } = string.Empty;

    public string Language { get; set; } = "CSharp";

    public bool UsesBackingStore { get; set; }

    public bool ExcludeBackwardCompatible { get; set; }

    public bool IncludeAdditionalData { get; set; } = true;

    public bool DisableSSLValidation { get; set; }

    public IReadOnlyList<string> Serializers { get; set; } = SerializerNames.DefaultSerializers.Configured;

    public IReadOnlyList<string> Deserializers { get; set; } = SerializerNames.DefaultDeserializers.Configured;

    public IReadOnlyList<string> StructuredMimeTypes { get; set; } = StructuredMediaTypes.Default.Texts;

    public IReadOnlyList<string> IncludePatterns { get; set; } = [];

    public IReadOnlyList<string> ExcludePatterns { get; set; } = [];

    public IReadOnlyList<string> DisabledValidationRules { get; set; } = [];

    public IReadOnlyList<string> AllowedExternalOrigins { get; set; } = [];
}
