using System.Net;
using System.Text.Json.Nodes;
using JobClients.Simulator.Hosting;
using JobClients.Simulator.Pages;

namespace JobClients.Simulator.Zuora;

internal static class ZuoraResult
{
    /// <summary>
    /// No page of the job endpoints documents 401; this is the shape that Zuora documents for its
    /// <c>/v1/object</c> endpoints, inferred to hold here.
    /// </summary>
    public static BodyResult Unauthorized()
        => Of(HttpStatusCode.Unauthorized, new JsonObject { ["message"] = "Authentication error" });

    public static BodyResult Of(JobAnswer answer, JobPage page, string id) => answer switch
    {
        { Raw: var (contentType, body) } => new(answer.Status, contentType, body) { Headers = answer.Headers },
        { Json: { } json } => Of(answer.Status, json, answer.Headers),
        { Status: HttpStatusCode.Unauthorized } => Unauthorized(),
        _ when page.Error(answer.Status, id) is { } json => Of(answer.Status, json, answer.Headers),
        _ => new(answer.Status, null, string.Empty) { Headers = answer.Headers },
    };

    public static BodyResult Of(HttpStatusCode status, JsonNode body, IReadOnlyDictionary<string, string>? headers = null)
        => new(status, "application/json; charset=utf-8", body.ToJsonString())
        {
            Headers = headers ?? new Dictionary<string, string>(StringComparer.Ordinal),
        };
}
