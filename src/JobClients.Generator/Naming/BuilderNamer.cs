using JobClients.Generator.Drafts;
using JobClients.Generator.Model;
using JobClients.Generator.Options;
using JobClients.Generator.Paths;

namespace JobClients.Generator.Naming;

/// <summary>Makes the final declaration of a request builder.</summary>
internal sealed class BuilderNamer(ClientOptions options, string? baseUrl)
{
    private const string ObsoleteIndexer =
        "This indexer is deprecated and will be removed in the next major version. Use the one with the typed parameter instead.";

    public BuilderDeclaration Declare(BuilderDraft builder)
    {
        var name = TypeNamer.Name(builder);
        return new BuilderDeclaration(name, UrlTemplate.Shared(builder.Node))
        {
            Documentation = Documentations.Of(builder.Description),
            ObsoletePath = Documentations.Obsolete(builder.Deprecation),
            Setup = builder.IsRoot ? Setup() : null,
            PathParameters = Parameters(builder),
            Navigations = [.. builder.Navigations.Where(IsProperty).Select(Property).OrderBy(property => property.Name, MemberOrder.Instance)],
            Indexers = [.. builder.Navigations.Where(IsIndexer).SelectMany(Indexers).OrderBy(indexer => indexer.Name, MemberOrder.Instance)],
            PathMethods = [.. builder.Navigations.Where(IsMethod).Select(Method)],
            Operations = [.. builder.Operations.Select(operation => OperationNamer.Declare(operation, name))],
            Nested = [.. builder.Nested.Select(nested => ModelNamer.Declare(nested))],
            IsBackwardCompatible = !options.ExcludeBackwardCompatible,
            Imports = BuilderImports.Of(builder, options),
        };
    }

    private ClientSetup Setup() => new(
        [.. options.Serializers.Registered.Select(SimpleName)],
        [.. options.Deserializers.Registered.Select(SimpleName)],
        baseUrl);

    private static string SimpleName(string factory) => factory.Split('.')[^1];

    private static bool IsProperty(NavigationDraft navigation) => navigation.Index is null && !navigation.Target.Node.IsMethod;

    private static bool IsIndexer(NavigationDraft navigation) => navigation.Index is not null && !navigation.Target.Node.IsMethod;

    private static bool IsMethod(NavigationDraft navigation) => navigation.Index is null && navigation.Target.Node.IsMethod;

    private static NavigationProperty Property(NavigationDraft navigation) => new(
        Casing.UpperFirst(navigation.Name),
        TypeNamer.Name(navigation.Target).Full,
        Documentations.Of(navigation.Description),
        Documentations.Obsolete(navigation.Deprecation));

    private static PathMethod Method(NavigationDraft navigation) => new(
        Casing.UpperFirst(navigation.Name),
        TypeNamer.Name(navigation.Target).Full,
        Parameters(navigation.Target),
        Documentations.Of(navigation.Description),
        Documentations.Obsolete(navigation.Deprecation));

    private IEnumerable<Indexer> Indexers(NavigationDraft navigation)
    {
        var parameter = Parameter(navigation.Index!);
        var typed = new Indexer(
            navigation.Name,
            TypeNamer.Name(navigation.Target).Full,
            parameter,
            Documentations.Of(navigation.Description),
            Documentations.Obsolete(navigation.Deprecation));
        yield return typed;
        if (parameter.Type.Name != "string" && !options.ExcludeBackwardCompatible)
        {
            var text = TypeNamer.Refer(new PrimitiveType(Primitive.String));
            yield return typed with { Name = typed.Name + "-string", Parameter = parameter with { Type = text, IsNullable = true }, Obsolete = ObsoleteIndexer };
        }
    }

    private static IReadOnlyList<PathParameter> Parameters(BuilderDraft builder) =>
        [.. builder.PathParameters.Select(Parameter).OrderBy(parameter => parameter.Name, StringComparer.OrdinalIgnoreCase)];

    private static PathParameter Parameter(PathParameterDraft parameter) => new(
        Casing.LowerFirst(parameter.Name),
        parameter.WireName,
        TypeNamer.Refer(parameter.Type),
        parameter.Type.IsNullable,
        Documentations.Of(parameter.Description));
}
