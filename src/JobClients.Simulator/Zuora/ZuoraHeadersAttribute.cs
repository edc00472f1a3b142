using Microsoft.AspNetCore.Mvc.Filters;

namespace JobClients.Simulator.Zuora;

/// <summary>Echoes the caller's id and adds Zuora's own, to refused calls as well.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ZuoraHeadersAttribute : Attribute, IAlwaysRunResultFilter
{
    private const string TrackId = "Zuora-Track-Id";

    public void OnResultExecuting(ResultExecutingContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers["Zuora-Request-Id"] = Guid.NewGuid().ToString();
        if (context.HttpContext.Request.Headers.TryGetValue(TrackId, out var id))
        {
            headers[TrackId] = id;
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
        // Everything is sent by then.
    }
}
