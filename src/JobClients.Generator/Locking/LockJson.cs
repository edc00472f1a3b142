using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JobClients.Generator.Locking;

/// <summary>Reads and writes lock entries as Kiota does.</summary>
/// <remarks>Member by member, because it takes a serializer longer to start than a client to be generated.</remarks>
internal static class LockJson
{
    private static readonly JsonWriterOptions s_layout = new() { Indented = true, NewLine = "\n" };

    /// <exception cref="InvalidOperationException">A member is of another type.</exception>
    public static KiotaLock Read(JsonObject entry)
    {
        var otherwise = new KiotaLock();
        return new KiotaLock
        {
            DescriptionHash = Text("descriptionHash", otherwise.DescriptionHash),
            DescriptionLocation = Text("descriptionLocation", otherwise.DescriptionLocation),
            LockFileVersion = Text("lockFileVersion", otherwise.LockFileVersion),
            KiotaVersion = Text("kiotaVersion", otherwise.KiotaVersion),
            ClientClassName = Text("clientClassName", otherwise.ClientClassName),
            TypeAccessModifier = Text("typeAccessModifier", otherwise.TypeAccessModifier),
            ClientNamespaceName = Text("clientNamespaceName", otherwise.ClientNamespaceName),
            Language = Text("language", otherwise.Language),
            UsesBackingStore = Flag("usesBackingStore", otherwise.UsesBackingStore),
            ExcludeBackwardCompatible = Flag("excludeBackwardCompatible", otherwise.ExcludeBackwardCompatible),
            IncludeAdditionalData = Flag("includeAdditionalData", otherwise.IncludeAdditionalData),
            DisableSSLValidation = Flag("disableSSLValidation", otherwise.DisableSSLValidation),
            Serializers = Texts("serializers", otherwise.Serializers),
            Deserializers = Texts("deserializers", otherwise.Deserializers),
            StructuredMimeTypes = Texts("structuredMimeTypes", otherwise.StructuredMimeTypes),
            IncludePatterns = Texts("includePatterns", otherwise.IncludePatterns),
            ExcludePatterns = Texts("excludePatterns", otherwise.ExcludePatterns),
            DisabledValidationRules = Texts("disabledValidationRules", otherwise.DisabledValidationRules),
            AllowedExternalOrigins = Texts("allowedExternalOrigins", otherwise.AllowedExternalOrigins),
        };

        string Text(string name, string missing) => entry[name]?.GetValue<string>() ?? missing;

        bool Flag(string name, bool missing) => entry[name] is { } flag ? flag.GetValue<bool>() : missing;

        IReadOnlyList<string> Texts(string name, IReadOnlyList<string> missing) =>
            entry[name] is { } texts ? [.. texts.AsArray().Select(text => text?.GetValue<string>() ?? string.Empty)] : missing;
    }

    public static JsonObject ToNode(KiotaLock entry) => new()
    {
        ["descriptionHash"] = entry.DescriptionHash,
        ["descriptionLocation"] = entry.DescriptionLocation,
        ["lockFileVersion"] = entry.LockFileVersion,
        ["kiotaVersion"] = entry.KiotaVersion,
        ["clientClassName"] = entry.ClientClassName,
        ["typeAccessModifier"] = entry.TypeAccessModifier,
        ["clientNamespaceName"] = entry.ClientNamespaceName,
        ["language"] = entry.Language,
        ["usesBackingStore"] = entry.UsesBackingStore,
        ["excludeBackwardCompatible"] = entry.ExcludeBackwardCompatible,
        ["includeAdditionalData"] = entry.IncludeAdditionalData,
        ["disableSSLValidation"] = entry.DisableSSLValidation,
        ["serializers"] = Texts(entry.Serializers),
        ["deserializers"] = Texts(entry.Deserializers),
        ["structuredMimeTypes"] = Texts(entry.StructuredMimeTypes),
        ["includePatterns"] = Texts(entry.IncludePatterns),
        ["excludePatterns"] = Texts(entry.ExcludePatterns),
        ["disabledValidationRules"] = Texts(entry.DisabledValidationRules),
        ["allowedExternalOrigins"] = Texts(entry.AllowedExternalOrigins),
    };

    public static string Write(KiotaLock entry) => Text(ToNode(entry));

    public static string Write(JsonObject root) => Text(root) + "\n";

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];

    private static string Text(JsonObject root)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_layout))
        {
            root.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
