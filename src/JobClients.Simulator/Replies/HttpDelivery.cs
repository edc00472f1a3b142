using Microsoft.AspNetCore.Http;

namespace JobClients.Simulator.Replies;

/// <summary>Whole, by way of Kestrel.</summary>
internal sealed class HttpDelivery : IDelivery
{
    public Task SendAsync(Reply reply, CancellationToken cancellationToken)
        => reply.Response.StatusCode is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified
            ? Task.CompletedTask
            : WithBodyAsync(reply, cancellationToken);

    private static Task WithBodyAsync(Reply reply, CancellationToken cancellationToken)
    {
        reply.Response.ContentLength = reply.Body.Length;
        return reply.Body.WriteAsync(reply.Pace.Over(reply.Response.Body), cancellationToken);
    }
}
