using JobClients.Generator.Locking;

namespace JobClients.Generator.Kiota;

/// <summary>What Kiota's tool is told, so that it does what a lock records.</summary>
internal static class KiotaArguments
{
    public static IReadOnlyList<string> Of(KiotaLock entry, string output) =>
    [
        "generate",
        "--language", entry.Language,
        "--openapi", entry.DescriptionLocation,
        "--output", output,
        "--class-name", entry.ClientClassName,
        "--namespace-name", entry.ClientNamespaceName,
        "--type-access-modifier", entry.TypeAccessModifier,
        "--exclude-backward-compatible", Text(entry.ExcludeBackwardCompatible),
        "--additional-data", Text(entry.IncludeAdditionalData),
        .. Flag("--backing-store", entry.UsesBackingStore),
        .. Flag("--disable-ssl-validation", entry.DisableSSLValidation),
        .. Each("--serializer", entry.Serializers),
        .. Each("--deserializer", entry.Deserializers),
        .. Each("--structured-mime-types", entry.StructuredMimeTypes),
        .. Each("--include-path", entry.IncludePatterns),
        .. Each("--exclude-path", entry.ExcludePatterns),
        .. Each("--disable-validation-rules", entry.DisabledValidationRules),
        .. Each("--allowed-external-origins", entry.AllowedExternalOrigins),
        "--log-level", "Warning",
    ];

    private static IEnumerable<string> Flag(string option, bool isSet) => isSet ? [option] : [];

    private static IEnumerable<string> Each(string option, IEnumerable<string> values) => values.SelectMany(value => new[] { option, value });

    private static string Text(bool value) => value ? "true" : "false";
}
