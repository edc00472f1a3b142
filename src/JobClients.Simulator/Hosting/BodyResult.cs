using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace JobClients.Simulator.Hosting;

/// <summary>An answer as it goes out, whatever the caller accepts.</summary>
internal sealed class BodyResult(HttpStatusCode status, string? contentType, string body) : ActionResult
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public override Task ExecuteResultAsync(ActionContext context)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var response = context.HttpContext.Response;
        response.StatusCode = (int)status;
        response.ContentType = contentType;
        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }

        return MayHaveBody ? SendAsync(response, bytes, context.HttpContext.RequestAborted) : Task.CompletedTask;
    }

    private bool MayHaveBody => status is not (HttpStatusCode.NoContent or HttpStatusCode.NotModified);

    private static Task SendAsync(HttpResponse response, byte[] bytes, CancellationToken cancellationToken)
    {
        response.ContentLength = bytes.Length;
        return response.Body.WriteAsync(bytes, cancellationToken).AsTask();
    }
}
