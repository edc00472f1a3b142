using JobClients.Generator.Drafts;
using JobClients.Generator.Model;
using JobClients.Generator.Options;

namespace JobClients.Generator.Naming;

/// <summary>Gives everything its final name; what comes out changes no more.</summary>
internal static class ClientNamer
{
    public static IReadOnlyList<TypeDeclaration> Name(ClientDraft client, ClientOptions options)
    {
        TypeNameClashes.Resolve(client.Namespaces);
        var types = client.Namespaces.All.SelectMany(place => place.Types).ToList();
        types.ForEach(NameProperties);
        return [.. types.Select(type => Declare(type, client, options))];
    }

    private static void NameProperties(TypeDraft type)
    {
        switch (type)
        {
            case ClassDraft model:
                ErrorInheritance.Flatten(model);
                NameProperties(model);
                model.Nested.ForEach(NameProperties);
                break;
            case BuilderDraft builder:
                builder.Nested.ForEach(NameProperties);
                builder.Operations.ForEach(operation => PropertyCasing.Apply(operation.Query?.Properties ?? [], builder.Name));
                break;
        }
    }

    private static void NameProperties(ClassDraft model)
    {
        if (model.IsError)
        {
            PropertyCasing.EscapeErrorMembers(model);
        }

        PropertyCasing.Apply(model.Properties, model.Name);
    }

    private static TypeDeclaration Declare(TypeDraft type, ClientDraft client, ClientOptions options) => type switch
    {
        EnumDraft definition => EnumNamer.Declare(definition),
        ClassDraft model => ModelNamer.Declare(model),
        BuilderDraft builder => new BuilderNamer(options, client.BaseUrl).Declare(builder),
        _ => throw new InvalidOperationException($"{type.Name} is of no known kind."),
    };
}
