using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace JobClients.Simulator.Replies;

/// <summary>An answer on its way out. Status and headers are those of Kestrel's response; faults change all of it.</summary>
internal sealed class Reply
{
    public Reply(HttpContext context, HttpStatusCode status, string? contentType, string body)
    {
        Context = context;
        Pace = new(context.RequestServices.GetRequiredService<JobSimulatorOptions>().TimeProvider);
        Response.StatusCode = (int)status;
        Response.ContentType = contentType;
        Text = body;
    }

    public HttpContext Context { get; }

    public HttpResponse Response => Context.Response;

    public IReplyBody Body { get; set; } = BytesBody.Empty;

    public IDelivery Delivery { get; set; } = new HttpDelivery();

    public Pace Pace { get; set; }

    /// <summary>The body as it was written, in UTF-8.</summary>
    public string Text
    {
        get => Encoding.UTF8.GetString(Bytes.Span);
        set => Body = new BytesBody(Encoding.UTF8.GetBytes(value));
    }

    private ReadOnlyMemory<byte> Bytes => Body is BytesBody body
        ? body.Bytes
        : throw new InvalidOperationException("A fault that reads the body has to come before Pad, Gzip and Bomb.");

    public async Task SendAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Pace.BeginAsync(cancellationToken).ConfigureAwait(false);
            await Delivery.SendAsync(this, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Context.Abort();
        }
    }
}
