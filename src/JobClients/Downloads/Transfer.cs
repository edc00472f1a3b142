using System.Net;

namespace JobClients;

/// <summary>The bytes of a file as they are sent, from its beginning to its end, over as many answers as that takes.</summary>
internal sealed class Transfer : IAsyncDisposable
{
    private readonly ResultLinks _links;
    private readonly FileServer _server;
    private readonly Checkpoint _checkpoint = new();
    private readonly DownloadRetries _retries;
    private readonly long _maxLength;
    private readonly IProgress<JobDownloadProgress>? _progress;
    private Uri? _link;
    private HttpResponseMessage? _answer;
    private Stream? _body;
    private bool _wasUnsatisfiable;
    private bool _isComplete;

    /// <summary>Whether the file comes from its beginning again, which whoever reads has yet to be told.</summary>
    private bool _isVoid;

    public Transfer(ResultLinks links, JobDownloadOptions options, TimeProvider time, IProgress<JobDownloadProgress>? progress)
    {
        (_links, _progress, _maxLength) = (links, progress, options.MaxLength);
        _server = new(options, time);
        _retries = new(options, time, _checkpoint);
    }

    /// <summary>How the file is sent, after <see cref="OpenAsync"/>.</summary>
    public string? Encoding { get; private set; }

    public string? ContentType { get; private set; }

    /// <summary>Gets the beginning of an answer, unless there is one.</summary>
    public async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        _link ??= await _links.FindAsync(cancellationToken).ConfigureAwait(false);
        await _retries.RunAsync(
            static async (self, token) =>
            {
                await self.ConnectAsync(token).ConfigureAwait(false);
                return 0;
            },
            this,
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads the next piece.</summary>
    /// <returns>How many bytes; 0 at the end of the file.</returns>
    /// <exception cref="JobClientException">There is no getting on.</exception>
    /// <exception cref="RestartException">The next piece is the first again.</exception>
    public ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) => _isComplete
        ? ValueTask.FromResult(0)
        : _retries.RunAsync(static (read, token) => read.Self.ReadPieceAsync(read.Buffer, token), (Self: this, Buffer: buffer), cancellationToken);

    public ValueTask DisposeAsync()
    {
        Drop();
        return ValueTask.CompletedTask;
    }

    private async ValueTask<int> ReadPieceAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        await ConnectAsync(cancellationToken).ConfigureAwait(false);
        if (_isVoid)
        {
            _isVoid = false;
            throw new RestartException();
        }

        try
        {
            var count = await _server.ReadAsync(_body!, buffer, cancellationToken).ConfigureAwait(false);
            Advance(count);
            return count;
        }
        catch
        {
            Drop();
            throw;
        }
    }

    private void Advance(int count)
    {
        _checkpoint.Position += count;
        if (_checkpoint.Position > (_checkpoint.Total ?? long.MaxValue))
        {
            throw _server.Failures.Protocol(_answer!, $"there is more than the {_checkpoint.Total} bytes that were announced.");
        }

        RequireAllowed(_checkpoint.Position);
        if (count > 0)
        {
            _progress?.Report(new(_checkpoint.Position, _checkpoint.Total));
            return;
        }

        _isComplete = _checkpoint.Position == (_checkpoint.Total ?? _checkpoint.Position);
        if (!_isComplete)
        {
            throw new JobClientException(JobClientErrorKind.Temporary, $"the answer ended after {_checkpoint.Position} of {_checkpoint.Total} bytes.");
        }
    }

    private async ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        while (_body is null)
        {
            _answer = await _server.AskAsync(_link!, _checkpoint, cancellationToken).ConfigureAwait(false);
            if (await TryTakeAsync(_answer, cancellationToken).ConfigureAwait(false))
            {
                _body = await _server.OpenAsync(_answer, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                Drop();
            }
        }
    }

    /// <returns>Whether this is the file, or its rest; otherwise something is to be asked again.</returns>
    private async ValueTask<bool> TryTakeAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        switch (answer.StatusCode)
        {
            case HttpStatusCode.OK:
                Begin(answer);
                return true;
            case HttpStatusCode.PartialContent when _checkpoint.CanResume:
                return _checkpoint.TryContinue(answer) ? true : throw NotTheRest(answer);
            case HttpStatusCode.RequestedRangeNotSatisfiable when _checkpoint.CanResume && !_wasUnsatisfiable:
                _wasUnsatisfiable = true;
                _checkpoint.Forget();
                return false;
            default:
                await RenewAfterAsync(answer, cancellationToken).ConfigureAwait(false);
                return false;
        }
    }

    private void Begin(HttpResponseMessage whole)
    {
        var content = whole.Content.Headers;
        if (content.ContentLength is null && whole.Version.Major < 2 && whole.Headers.TransferEncodingChunked != true)
        {
            throw _server.Failures.Protocol(whole, "the server does not tell how long the file is, so that a cut could not be told from its end.");
        }

        RequireAllowed(content.ContentLength ?? 0);
        _isVoid |= _checkpoint.Position > 0;
        _checkpoint.Begin(whole);
        (Encoding, ContentType) = (ContentEncoding.Of(content), content.ContentType?.ToString());
    }

    /// <summary>Asked for in part, the server cannot be trusted; asked for the whole file, it may be right.</summary>
    private JobClientException NotTheRest(HttpResponseMessage answer)
    {
        _checkpoint.Forget();
        Drop();
        return new(JobClientErrorKind.Temporary, "HTTP 206: the answer is not the part of the file that was asked for.") { HttpStatus = answer.StatusCode };
    }

    private async ValueTask RenewAfterAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var failure = await _server.ExplainAsync(answer, cancellationToken).ConfigureAwait(false);
        var fresh = DownloadFailures.IsOfLink(failure) ? await _links.TryRenewAsync(cancellationToken).ConfigureAwait(false) : null;
        if (fresh is null)
        {
            throw failure;
        }

        if (!ResultLink.IsSameFile(_link!, fresh))
        {
            _checkpoint.Forget();
        }

        _link = fresh;
    }

    private void RequireAllowed(long length)
    {
        if (length > _maxLength)
        {
            throw new JobClientException(JobClientErrorKind.Protocol, $"it is longer than {_maxLength} bytes.");
        }
    }

    private void Drop()
    {
        _body?.Dispose();
        _answer?.Dispose();
        (_body, _answer) = (null, null);
    }
}
