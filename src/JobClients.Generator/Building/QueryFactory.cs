using System.Globalization;
using JobClients.Generator.Drafts;
using JobClients.Generator.Model;
using JobClients.Generator.Naming;
using JobClients.Generator.Paths;
using JobClients.Generator.Schemas;
using Microsoft.OpenApi;

namespace JobClients.Generator.Building;

/// <summary>Makes the properties of the query parameters of an operation.</summary>
internal sealed class QueryFactory(BuildContext context)
{
    public QueryDraft? Create(PathNode node, NamespaceDraft place, HttpMethod method, OpenApiOperation operation)
    {
        var parameters = (node.Item?.Parameters ?? []).Union(operation.Parameters ?? [])
            .Where(parameter => parameter.In == ParameterLocation.Query)
            .ToList();
        return parameters.Count == 0 ? null : new QueryDraft(DescriptionOf(operation), Properties(node, place, method, operation, parameters));
    }

    private PropertySet Properties(PathNode node, NamespaceDraft place, HttpMethod method, OpenApiOperation operation, List<IOpenApiParameter> parameters)
    {
        var properties = new PropertySet();
        foreach (var parameter in parameters.Where(parameter => parameter.Name is not null))
        {
            var property = Create(node, place, method, parameter);
            if (properties.FindByWireName(property.WireName) is not null)
            {
                context.Findings.Add("JCG025", $"The parameter {parameter.Name} is there twice; the second is ignored", context.Places.Of(parameter, operation));
                continue;
            }

            property.Name = Unique(property.Name, properties);
            var isTyped = property.Type is DefinedType && !context.Options.ExcludeBackwardCompatible;
            foreach (var added in isTyped ? [Typed(property), Untyped(property)] : new[] { property })
            {
                properties.Add(added);
            }
        }

        return properties;
    }

    /// <summary>Numbers a name that another parameter has, as <c>filter</c> and <c>$filter</c> do.</summary>
    private static string Unique(string name, PropertySet others) =>
        Enumerable.Range(-1, int.MaxValue)
            .Select(number => number < 0 ? name : name + number.ToString(CultureInfo.InvariantCulture))
            .First(candidate => !others.HasName(candidate));

    private PropertyDraft Create(PathNode node, NamespaceDraft place, HttpMethod method, IOpenApiParameter parameter)
    {
        var name = ParameterNames.Of(parameter.Name!);
        var isSame = parameter.Name!.Equals(name, StringComparison.OrdinalIgnoreCase);
        return new PropertyDraft(name, isSame ? name : UrlTemplate.Escape(parameter.Name), TypeOf(node, place, method, parameter))
        {
            Description = Description.Of(parameter.Description),
            Deprecation = Deprecations.Of(parameter),
        };
    }

    private TypeUse TypeOf(PathNode node, NamespaceDraft place, HttpMethod method, IOpenApiParameter parameter)
    {
        var isArray = parameter.Schema?.IsArray == true;
        var values = isArray ? parameter.Schema!.Items : parameter.Schema;
        TypeUse type = values?.IsEnum == true && EnumOf(values, node, place, method, parameter) is { } definition
            ? new DefinedType(definition) { IsNullable = !isArray }
            : new PrimitiveType(Primitives.Of(parameter.Schema) ?? Primitive.String);
        return type with { Collection = isArray ? CollectionShape.Array : CollectionShape.None };
    }

    private EnumDraft? EnumOf(IOpenApiSchema schema, PathNode node, NamespaceDraft place, HttpMethod method, IOpenApiParameter parameter)
    {
        var component = ComponentNames.Symbol(schema);
        var name = component.Length > 0 ? component : $"{Verbs.Of(method)}{Casing.UpperFirst(Symbols.Clean(parameter.Name))}QueryParameterType";
        var target = context.Components.Of(schema, place);
        return (context.Registry.Find(node, target, name) ?? target.Add(EnumFactory.Create(schema, name, node.Item))) as EnumDraft;
    }

    private static PropertyDraft Typed(PropertyDraft property) =>
        new($"{property.Name}As{Casing.UpperFirst(property.Type.Name)}", property.WireName, property.Type)
        {
            Description = property.Description,
            Deprecation = property.Deprecation,
        };

    private static PropertyDraft Untyped(PropertyDraft property) =>
        new(property.Name, property.WireName, new PrimitiveType(Primitive.String) { Collection = property.Type.Collection })
        {
            Description = property.Description,
            Deprecation = new Deprecation($"This property is deprecated, use {Casing.Pascal(Typed(property).Name, '_')} instead"),
        };

    private static Description DescriptionOf(OpenApiOperation operation) =>
        Description.Of(string.IsNullOrEmpty(operation.Description) ? operation.Summary : operation.Description);
}
