using System.Text.Json.Nodes;
using JobClients.Simulator.Jobs;
using JobClients.Simulator.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace JobClients.Simulator.Hosting;

/// <summary>An answer in the form that its vendor gives it.</summary>
internal abstract class AnswerResult(JobAnswer answer, JobPage page) : ActionResult
{
    /// <summary>The body that the page shows for an answer that has none of its own.</summary>
    protected abstract JsonNode? Documented { get; }

    public sealed override Task ExecuteResultAsync(ActionContext context)
    {
        var (contentType, body) = answer.Raw ?? Written(context.HttpContext);
        return new BodyResult(answer.Status, contentType, body) { Faults = answer.Faults }.ExecuteResultAsync(context);
    }

    protected abstract (string ContentType, string Body) Write(JsonNode document, HttpContext context);

    private (string? ContentType, string Body) Written(HttpContext context)
        => answer.Edited(answer.Json ?? Documented, new JobCall(page, context.Request)) is { } document
            ? Write(document, context)
            : (null, string.Empty);
}
