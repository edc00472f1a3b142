using System.Net;
using JobClients.Simulator.Replies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace JobClients.Simulator.Hosting;

/// <summary>An answer as it goes out, whatever the caller accepts, with the faults that it is to have.</summary>
internal sealed class BodyResult(HttpStatusCode status, string? contentType, string body) : ActionResult
{
    public IReadOnlyCollection<JobFault> Faults { get; init; } = [];

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var reply = new Reply(context.HttpContext, status, contentType, body);
        foreach (var fault in Faults)
        {
            fault.ApplyTo(reply);
        }

        var stopping = context.HttpContext.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping, context.HttpContext.RequestAborted);
        await reply.SendAsync(ending.Token).ConfigureAwait(false);
    }
}
