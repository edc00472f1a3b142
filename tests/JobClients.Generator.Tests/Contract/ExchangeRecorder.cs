using System.Net;

namespace JobClients.Generator.Tests.Contract;

/// <summary>Keeps every request and its answer.</summary>
internal sealed class ExchangeRecorder() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All })
{
    public List<Exchange> Exchanges { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        Exchanges.Add(new(request, answer, await answer.Content.ReadAsStringAsync(cancellationToken)));
        return answer;
    }
}
