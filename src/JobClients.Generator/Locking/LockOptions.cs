using JobClients.Generator.Options;

namespace JobClients.Generator.Locking;

/// <summary>Turns lock entries into options and back, and refuses what this generator cannot do.</summary>
internal static class LockOptions
{
    /// <exception cref="LockException">The entry asks for something that cannot be done.</exception>
    public static ClientOptions Of(KiotaLock entry)
    {
        Require(entry.Language.Equals("CSharp", StringComparison.OrdinalIgnoreCase), $"language is {entry.Language}; only CSharp can be written");
        Require(!entry.UsesBackingStore, "usesBackingStore is true; backing stores cannot be written, set it to false");
        Require(entry.ClientClassName.Length > 0, "clientClassName is missing");
        Require(entry.ClientNamespaceName.Length > 0, "clientNamespaceName is missing");
        Require(
            Enum.TryParse<AccessModifier>(entry.TypeAccessModifier, ignoreCase: true, out var access),
            $"typeAccessModifier is {entry.TypeAccessModifier}; it has to be Public or Internal");
        foreach (var mediaType in entry.StructuredMimeTypes)
        {
            Require(MediaType.IsValid(mediaType), $"structuredMimeTypes has {mediaType}, which is no media type");
        }

        return new ClientOptions
        {
            ClassName = entry.ClientClassName,
            NamespaceName = entry.ClientNamespaceName,
            TypeAccessModifier = access,
            ExcludeBackwardCompatible = entry.ExcludeBackwardCompatible,
            IncludeAdditionalData = entry.IncludeAdditionalData,
            Serializers = new SerializerNames(entry.Serializers),
            Deserializers = new SerializerNames(entry.Deserializers),
            StructuredMediaTypes = new StructuredMediaTypes(entry.StructuredMimeTypes),
            IncludePatterns = entry.IncludePatterns,
            ExcludePatterns = entry.ExcludePatterns,
        };
    }

    /// <summary>Makes the lock entry of a client.</summary>
    public static KiotaLock ToLock(ClientOptions options, string descriptionLocation, string descriptionHash) => new()
    {
        DescriptionHash = descriptionHash,
        DescriptionLocation = descriptionLocation,
        ClientClassName = options.ClassName,
        TypeAccessModifier = options.TypeAccessModifier.ToString(),
        ClientNamespaceName = options.NamespaceName,
        ExcludeBackwardCompatible = options.ExcludeBackwardCompatible,
        IncludeAdditionalData = options.IncludeAdditionalData,
        Serializers = options.Serializers.Configured,
        Deserializers = options.Deserializers.Configured,
        StructuredMimeTypes = options.StructuredMediaTypes.Texts,
        IncludePatterns = options.IncludePatterns,
        ExcludePatterns = options.ExcludePatterns,
    };

    private static void Require(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new LockException(otherwise);
        }
    }
}
