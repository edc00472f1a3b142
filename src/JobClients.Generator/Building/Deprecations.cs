using System.Globalization;
using System.Security;
using JobClients.Generator.Drafts;
using JobClients.Generator.Paths;
using JobClients.Generator.Schemas;
using Microsoft.OpenApi;
using Microsoft.OpenApi.MicrosoftExtensions;

namespace JobClients.Generator.Building;

/// <summary>What is marked as deprecated in a document, and what it says about that.</summary>
internal static class Deprecations
{
    public static Deprecation? Of(IOpenApiSchema? schema) =>
        schema is { Deprecated: true } ? Text(schema.Extensions) : null;

    public static Deprecation? Of(IOpenApiParameter parameter)
    {
        if (parameter.Deprecated && HasText(parameter.Extensions))
        {
            return Text(parameter.Extensions);
        }

        var schemas = new[] { parameter.Schema }.Concat((parameter.Content?.Values ?? []).Select(content => content.Schema));
        return schemas.Where(schema => schema is { IsReference: false }).Select(Of).FirstOrDefault(found => found is not null)
            ?? (parameter.Deprecated ? Text(parameter.Extensions) : null);
    }

    public static Deprecation? Of(OpenApiOperation operation)
    {
        if (operation.Deprecated && HasText(operation.Extensions))
        {
            return Text(operation.Extensions);
        }

        var contents = (operation.Responses?.Values ?? Enumerable.Empty<IOpenApiResponse>())
            .Select(response => response.Content)
            .Append(operation.RequestBody?.Content)
            .SelectMany(content => content?.Values ?? []);
        return contents.Select(content => content.Schema).OfType<OpenApiSchema>().Select(Of).FirstOrDefault(found => found is not null)
            ?? (operation.Deprecated ? Text(operation.Extensions) : null);
    }

    /// <summary>A path is deprecated once all of its operations are.</summary>
    public static Deprecation? Of(PathNode node) =>
        node.Operations.All(operation => operation.Value.Deprecated)
            ? node.Operations.Select(operation => Of(operation.Value)).FirstOrDefault()
            : null;

    private static bool HasText(IDictionary<string, IOpenApiExtension>? extensions) => Extension(extensions) is not null;

    private static OpenApiDeprecationExtension? Extension(IDictionary<string, IOpenApiExtension>? extensions) =>
        extensions.Find<OpenApiDeprecationExtension>(OpenApiDeprecationExtension.Name);

    private static Deprecation Text(IDictionary<string, IOpenApiExtension>? extensions)
    {
        if (Extension(extensions) is not { } extension)
        {
            return new Deprecation(string.Empty);
        }

        var version = Escape(extension.Version) is { Length: > 0 } text ? $" as of {text}" : string.Empty;
        var since = extension.Date is { } date ? $" on {Day(date)}" : string.Empty;
        var removal = extension.RemovalDate is { } removed ? $" and will be removed {Day(removed)}" : string.Empty;
        return new Deprecation(Escape(extension.Description) + version + since + removal);
    }

    private static string Escape(string? text) => SecurityElement.Escape(Description.OneLine(text)) ?? string.Empty;

    private static string Day(DateTimeOffset date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
