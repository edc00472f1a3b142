using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients;

/// <summary>The root of a body that has been read.</summary>
internal readonly struct AnswerRoot(IParseNode node) : IDisposable
{
    public IParseNode Node => node;

    /// <summary>Parses a body, which has to stay as it is until the root is disposed.</summary>
    public static async ValueTask<AnswerRoot> ParseAsync(IAsyncParseNodeFactory format, AnswerBody body, CancellationToken cancellationToken)
    {
        if (format is TolerantJsonParseNodeFactory json)
        {
            return new(json.Parse(body.Memory));
        }

        using var stream = body.OpenRead();
        return new(await format.GetRootParseNodeAsync(format.ValidContentType, stream, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Whether the root is of a kind. Only JSON has several; the root of an XML document is whatever it is taken for.</summary>
    public bool Is(JsonValueKind kind) => node is not TolerantJsonParseNode json || json.Kind == kind;

    public void Dispose() => (node as IDisposable)?.Dispose();
}
