using JobClients.Generator.Diagnostics;
using JobClients.Generator.Drafts;
using JobClients.Generator.Options;
using JobClients.Generator.Paths;
using JobClients.Generator.Reading;
using Microsoft.OpenApi;

namespace JobClients.Generator.Building;

/// <summary>Makes of a document the request builders and models of a client.</summary>
internal static class ClientBuilder
{
    public static ClientDraft Build(OpenApiDocument document, DocumentPlaces places, PathNode root, ClientOptions options, Findings findings)
    {
        var context = new BuildContext(document, places, options, findings);
        new BuilderFactory(context).Create(root);
        UnusedModels.Remove(context);
        foreach (var type in context.Namespaces.All.SelectMany(place => place.Types).ToList())
        {
            UnionWrapping.Wrap(type);
        }

        return new ClientDraft(context.Namespaces, ServerUrls.BaseUrl(document));
    }
}
