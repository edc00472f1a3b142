using System.Net;
using System.Net.Http.Headers;

namespace JobClients;

/// <summary>How far a file has come, and by what it is known again after a cut.</summary>
internal sealed class Checkpoint
{
    private EntityTagHeaderValue? _tag;
    private string? _encoding;

    public long Position { get; set; }

    /// <summary>How long the whole file is, if the server tells.</summary>
    public long? Total { get; private set; }

    /// <summary>Whether the server can be asked for the rest: only a strong tag says that it is the rest of the same bytes.</summary>
    public bool CanResume => Position > 0 && _tag is not null;

    /// <summary>Starts from what an answer with the whole file says of it.</summary>
    public void Begin(HttpResponseMessage whole)
    {
        var content = whole.Content.Headers;
        (Position, Total, _encoding) = (0, content.ContentLength, ContentEncoding.Of(content));
        _tag = whole.Headers.ETag is { IsWeak: false } tag ? tag : null;
    }

    /// <summary>Gives up continuing: the next answer has to be the whole file.</summary>
    public void Forget() => _tag = null;

    public void AskForRest(HttpRequestHeaders headers)
    {
        headers.Range = new(Position, to: null);
        headers.IfRange = new(_tag!);
    }

    /// <summary>Accepts an answer that is the rest, or the next part of it, of the same file.</summary>
    public bool TryContinue(HttpResponseMessage part)
    {
        var content = part.Content.Headers;
        if (part.StatusCode != HttpStatusCode.PartialContent || content.ContentRange is not { HasRange: true, HasLength: true } range || !IsOurs(part, range))
        {
            return false;
        }

        Total = range.Length;
        return true;
    }

    private bool IsOurs(HttpResponseMessage part, ContentRangeHeaderValue range)
    {
        var length = range.To - range.From + 1;
        return string.Equals(range.Unit, "bytes", StringComparison.OrdinalIgnoreCase)
            && range.From == Position
            && range.Length == (Total ?? range.Length)
            && length == (part.Content.Headers.ContentLength ?? length)
            && (part.Headers.ETag is null || part.Headers.ETag.Equals(_tag))
            && ContentEncoding.Of(part.Content.Headers) == _encoding;
    }
}
