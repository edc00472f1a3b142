using JobClients.Generator.Model;
using JobClients.Generator.Naming;

namespace JobClients.Generator.Writing;

/// <summary>Writes the class of a request builder.</summary>
internal sealed class BuilderWriter(CodeWriter writer, string access)
{
    private readonly NavigationWriter _navigations = new(writer);
    private readonly ConstructorWriter _constructors = new(writer);
    private readonly ExecutorWriter _executors = new(writer);
    private readonly RequestInformationWriter _requests = new(writer);
    private readonly NestedClassWriter _classes = new(writer, access);

    public void Write(BuilderDeclaration builder)
    {
        var isDocumented = writer.LongSummary(builder.Documentation);
        writer.GeneratedCode();
        writer.Declaration($"{access} partial class {builder.Name.Simple} : BaseRequestBuilder", isDocumented);
        writer.Block(() =>
        {
            foreach (var navigation in builder.Navigations)
            {
                _navigations.Property(navigation);
            }

            foreach (var indexer in builder.Indexers)
            {
                _navigations.Indexer(indexer);
            }

            NamedPart.WriteAll(Methods(builder), MemberOrder.Instance);
            NamedPart.WriteAll(Classes(builder), MemberOrder.Instance);
        });
    }

    private IEnumerable<NamedPart> Methods(BuilderDeclaration builder)
    {
        // Constructors stand where a method named so would.
        yield return new("constructor", () => _constructors.Write(builder));
        if (builder is { Setup: null, Operations.Count: > 0 })
        {
            yield return new("WithUrl", () => _navigations.WithUrl(builder));
        }

        foreach (var method in builder.PathMethods)
        {
            yield return new(method.Name, () => _navigations.Method(method));
        }

        foreach (var operation in builder.Operations)
        {
            yield return new(operation.GeneratorName, () => _requests.Write(operation));
            foreach (var executor in operation.Executors)
            {
                yield return new(executor.Name, () => _executors.Write(operation, executor));
            }
        }
    }

    private IEnumerable<NamedPart> Classes(BuilderDeclaration builder)
    {
        foreach (var nested in builder.Nested)
        {
            yield return new(nested.Name.Simple, () => new ModelWriter(writer, access).Write(nested));
        }

        foreach (var operation in builder.Operations)
        {
            if (operation.Query is { } query)
            {
                yield return new(query.Name.Simple, () => _classes.Query(query));
            }

            if (builder.IsBackwardCompatible)
            {
                var name = $"{builder.Name.Simple}{operation.Verb}RequestConfiguration";
                yield return new(name, () => _classes.Configuration(name, operation));
            }
        }
    }
}
