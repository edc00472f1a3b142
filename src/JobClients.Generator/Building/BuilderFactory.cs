using JobClients.Generator.Diagnostics;
using JobClients.Generator.Drafts;
using JobClients.Generator.Naming;
using JobClients.Generator.Paths;
using JobClients.Generator.Reading;
using Microsoft.OpenApi;

namespace JobClients.Generator.Building;

/// <summary>Makes the request builders of the paths, from the root down.</summary>
internal sealed class BuilderFactory(BuildContext context)
{
    private readonly OperationFactory _operations = new(context);

    public void Create(PathNode root)
    {
        var client = new BuilderDraft(context.Options.ClassName, root)
        {
            IsRoot = true,
            Description = new Description("The main entry point of the SDK, exposes the configuration and the fluent API."),
        };
        Fill(Register(client, context.Namespaces.Get(context.Options.NamespaceName)));
    }

    private void Fill(BuilderDraft builder)
    {
        var children = builder.Node.Children.Select(Child).ToList();
        builder.Navigations.AddRange(children.Select(child => Navigate(builder, child)));
        foreach (var (method, operation) in builder.Node.Operations)
        {
            builder.Operations.Add(Create(builder, method, operation));
        }

        children.ForEach(Fill);
    }

    private OperationDraft Create(BuilderDraft builder, HttpMethod method, OpenApiOperation operation)
    {
        try
        {
            return _operations.Create(builder, method, operation);
        }
        catch (InsufficientExecutionStackException)
        {
            throw new SpecException(new Finding("JCG015", "The schemas of this operation are made of themselves. Break the cycle", context.Places.Of(operation)));
        }
        catch (SpecException failure) when (failure.Finding.Pointer == "#")
        {
            throw new SpecException(failure.Finding with { Pointer = context.Places.Of(operation) });
        }
    }

    private BuilderDraft Child(PathNode node)
    {
        var builder = new BuilderDraft(PathNames.Builder(node), node)
        {
            Description = PathDescriptions.Of(node.Item, $"Builds and executes requests for operations under {node.Path}"),
            Deprecation = Deprecations.Of(node),
            PathParameters = PathParameters.OfMethod(node),
        };
        return Register(builder, context.Namespaces.Get(PathNames.Namespace(node, context.Options.NamespaceName)));
    }

    private static BuilderDraft Register(BuilderDraft builder, NamespaceDraft place) =>
        place.Add(builder) == builder
            ? builder
            : throw new SpecException(new Finding("JCG029", $"Another path gives the name {builder.Name}, too. Rename one, or leave it out", JsonPointers.Path(builder.Node.Path)));

    private NavigationDraft Navigate(BuilderDraft parent, BuilderDraft target)
    {
        var child = target.Node;
        var name = PathNames.Navigation(child);
        if (child.IsIndexer)
        {
            return new NavigationDraft(name, target)
            {
                Description = PathDescriptions.Of(child.Item, $"Gets an item from the {PathNames.Namespace(child, context.Options.NamespaceName)} collection"),
                Deprecation = Deprecations.Of(child),
                Index = PathParameters.OfIndexer(child),
            };
        }

        var description = PathDescriptions.Of(child.Item);
        return new NavigationDraft(child.IsMethod ? name : PropertyNames.Of(name), target)
        {
            Description = child.IsMethod ? target.Description
                : description.Text.Length > 0 ? description : new Description($"The {PropertyNames.Of(name)} property"),
            Deprecation = Deprecations.Of(child.IsMethod ? child : parent.Node),
        };
    }
}
