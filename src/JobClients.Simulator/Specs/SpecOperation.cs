using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JobClients.Simulator.Specs;

/// <summary>An operation of a spec, for the samples that it carries.</summary>
internal sealed class SpecOperation(JsonObject operation)
{
    /// <summary>The example of a response, or <see langword="null"/> where the page shows no body.</summary>
    public JsonNode? Example(HttpStatusCode status)
    {
        var code = ((int)status).ToString(CultureInfo.InvariantCulture);
        return operation["responses"]?[code]?["content"]?["application/json"]?["example"]?.DeepClone();
    }

    public TModel Sample<TModel>()
        => Example(HttpStatusCode.OK).Deserialize<TModel>()
            ?? throw new InvalidOperationException("The spec has no sample of the job.");
}
