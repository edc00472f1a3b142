using System.Text.Json.Nodes;
using JobClients.Simulator.Hosting;
using JobClients.Simulator.Pages;
using Microsoft.AspNetCore.Http;

namespace JobClients.Simulator.VeevaVault;

/// <summary>An envelope in the form that the call accepts.</summary>
internal sealed class VaultResult(JobAnswer answer) : AnswerResult(answer, VeevaVaultJobPage.Instance)
{
    protected override JsonNode? Documented => null;

    protected override (string ContentType, string Body) Write(JsonNode document, HttpContext context)
    {
        var headers = context.Response.Headers;
        headers["X-VaultAPI-ExecutionId"] = Guid.NewGuid().ToString();
        headers["X-VaultAPI-Status"] = TextOf(document["responseStatus"]);
        return VaultFormat.PrefersXml(context.Request.Headers.Accept)
            ? ("application/xml;charset=UTF-8", VaultXml.Write(document.AsObject()))
            : ("application/json;charset=UTF-8", document.ToJsonString());
    }

    /// <summary>A fault may have put there what no header can hold.</summary>
    private static string? TextOf(JsonNode? value)
        => value is JsonValue text && text.TryGetValue<string>(out var status) && status.All(char.IsAsciiLetterOrDigit) ? status : null;
}
