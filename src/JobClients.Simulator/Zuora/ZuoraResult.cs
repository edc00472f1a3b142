using System.Net;
using System.Text.Json.Nodes;
using JobClients.Simulator.Hosting;
using JobClients.Simulator.Pages;
using Microsoft.AspNetCore.Http;

namespace JobClients.Simulator.Zuora;

internal sealed class ZuoraResult(JobAnswer answer, JobPage page, string id) : AnswerResult(answer, page)
{
    private const string MediaType = "application/json; charset=utf-8";

    private readonly HttpStatusCode _status = answer.Status;
    private readonly JobPage _page = page;

    protected override JsonNode? Documented
        => _status is HttpStatusCode.Unauthorized ? AuthenticationError : _page.Error(_status, id);

    /// <summary>
    /// No page of the job endpoints documents 401; this is the shape that Zuora documents for its
    /// <c>/v1/object</c> endpoints, inferred to hold here.
    /// </summary>
    private static JsonObject AuthenticationError => new() { ["message"] = "Authentication error" };

    public static BodyResult Unauthorized() => new(HttpStatusCode.Unauthorized, MediaType, AuthenticationError.ToJsonString());

    protected override (string ContentType, string Body) Write(JsonNode document, HttpContext context)
        => (MediaType, document.ToJsonString());
}
