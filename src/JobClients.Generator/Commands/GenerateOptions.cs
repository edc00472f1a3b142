using System.CommandLine;
using System.CommandLine.Parsing;
using JobClients.Generator.Options;

namespace JobClients.Generator.Commands;

/// <summary>The options of <c>generate</c>, under the names that Kiota gives them.</summary>
internal sealed class GenerateOptions
{
    public Option<string> Language { get; } = new("--language", "-l") { Description = "The language to write; only CSharp.", Required = true };

    public Option<string> OpenApi { get; } = new("--openapi", "-d") { Description = "The OpenAPI document.", Required = true };

    public Option<string> Output { get; } = new("--output", "-o") { Description = "The folder to write to.", DefaultValueFactory = _ => "./output" };

    public Option<string> ClassName { get; } = new("--class-name", "-c") { Description = "The name of the client class.", DefaultValueFactory = _ => "ApiClient" };

    public Option<string> NamespaceName { get; } = new("--namespace-name", "-n") { Description = "The namespace of the client class.", DefaultValueFactory = _ => "ApiSdk" };

    public Option<AccessModifier> TypeAccessModifier { get; } = new("--type-access-modifier", "--tam") { Description = "The access of all types." };

    public Option<bool> ExcludeBackwardCompatible { get; } = new("--exclude-backward-compatible", "--ebc") { Description = "Leave out what older versions wrote." };

    public Option<bool> AdditionalData { get; } = new("--additional-data", "--ad") { Description = "Keep members that a schema does not list.", DefaultValueFactory = _ => true };

    public Option<string[]> StructuredMimeTypes { get; } = Several("--structured-mime-types", "-m", "A media type whose bodies become models, with its priority.");

    public Option<string[]> IncludePaths { get; } = Several("--include-path", "-i", "A path to include, as a glob, with operations after #.");

    public Option<string[]> ExcludePaths { get; } = Several("--exclude-path", "-e", "A path to leave out, as a glob, with operations after #.");

    public Option<string[]> Serializers { get; } = Several("--serializer", "-s", "A serializer to register; none registers nothing.");

    public Option<string[]> Deserializers { get; } = Several("--deserializer", "--ds", "A deserializer to register; none registers nothing.");

    public Option<bool> CleanOutput { get; } = new("--clean-output", "--co") { Description = "Remove generated files that no longer belong." };

    public Option<string> LogLevel { get; } = new("--log-level", "--ll") { Description = "Accepted for Kiota's sake; warnings are always shown." };

    public IEnumerable<Option> All =>
    [
        Language, OpenApi, Output, ClassName, NamespaceName, TypeAccessModifier, ExcludeBackwardCompatible, AdditionalData,
        StructuredMimeTypes, IncludePaths, ExcludePaths, Serializers, Deserializers, CleanOutput, LogLevel,
    ];

    public ClientOptions Read(ParseResult parsed) => new()
    {
        ClassName = parsed.GetRequiredValue(ClassName),
        NamespaceName = parsed.GetRequiredValue(NamespaceName),
        TypeAccessModifier = parsed.GetValue(TypeAccessModifier),
        ExcludeBackwardCompatible = parsed.GetValue(ExcludeBackwardCompatible),
        IncludeAdditionalData = parsed.GetValue(AdditionalData),
        StructuredMediaTypes = parsed.GetValue(StructuredMimeTypes) is { Length: > 0 } mediaTypes ? new StructuredMediaTypes(mediaTypes) : StructuredMediaTypes.Default,
        IncludePatterns = parsed.GetValue(IncludePaths) ?? [],
        ExcludePatterns = parsed.GetValue(ExcludePaths) ?? [],
        Serializers = parsed.GetValue(Serializers) is { Length: > 0 } serializers ? new SerializerNames(serializers) : SerializerNames.DefaultSerializers,
        Deserializers = parsed.GetValue(Deserializers) is { Length: > 0 } deserializers ? new SerializerNames(deserializers) : SerializerNames.DefaultDeserializers,
    };

    /// <summary>Refuses on the command line what would fail later.</summary>
    public void Validate(Command command)
    {
        Language.Validators.Add(result => Require(result, result.GetValueOrDefault<string>()?.Equals("CSharp", StringComparison.OrdinalIgnoreCase) == true, "Only CSharp can be written."));
        StructuredMimeTypes.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                Require(result, MediaType.IsValid(token.Value), $"{token.Value} is no media type.");
            }
        });
        foreach (var option in All)
        {
            command.Add(option);
        }
    }

    private static void Require(SymbolResult result, bool condition, string otherwise)
    {
        if (!condition)
        {
            result.AddError(otherwise);
        }
    }

    private static Option<string[]> Several(string name, string alias, string description) => new(name, alias) { Description = description };
}
