using System.Net;
using System.Text.Json.Nodes;
using JobClients.Simulator.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace JobClients.Simulator.VeevaVault;

/// <summary>An envelope in the form that the call accepts.</summary>
internal sealed class VaultResult(JsonObject body, HttpStatusCode status = HttpStatusCode.OK) : ActionResult
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public static ActionResult Of(JobAnswer answer) => answer switch
    {
        { Json: JsonObject json } => new VaultResult(json, answer.Status) { Headers = answer.Headers },
        { Raw: var (contentType, body) } => new BodyResult(answer.Status, contentType, body) { Headers = answer.Headers },
        _ => new BodyResult(answer.Status, null, string.Empty) { Headers = answer.Headers },
    };

    public override Task ExecuteResultAsync(ActionContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers["X-VaultAPI-ExecutionId"] = Guid.NewGuid().ToString();
        headers["X-VaultAPI-Status"] = (string?)body["responseStatus"];
        var written = VaultFormat.PrefersXml(context.HttpContext.Request.Headers.Accept)
            ? new BodyResult(status, "application/xml;charset=UTF-8", VaultXml.Write(body)) { Headers = Headers }
            : new BodyResult(status, "application/json;charset=UTF-8", body.ToJsonString()) { Headers = Headers };
        return written.ExecuteResultAsync(context);
    }
}
