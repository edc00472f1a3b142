using System.Buffers;

namespace JobClients;

/// <summary>One download: from a transfer to a target, as often from the beginning as it takes.</summary>
internal sealed class JobDownload(JobReference reference, IDownloadTarget target, Transfer transfer, JobDownloadOptions options)
{
    /// <summary>In bytes.</summary>
    private const int Piece = 128 * 1024;

    private bool _inflates;

    public async Task<JobDownloadResult> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var length = await CopyAsync(cancellationToken).ConfigureAwait(false);
            await target.CommitAsync(cancellationToken).ConfigureAwait(false);
            return Describe(length);
        }
        catch (JobClientException failure) when (failure.Reference is null)
        {
            throw failure.OfDownload(reference);
        }
    }

    private async Task<long> CopyAsync(CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            while (true)
            {
                if (await TryCopyAsync(buffer, cancellationToken).ConfigureAwait(false) is { } length)
                {
                    return length;
                }

                target.Restart();
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <returns>How many bytes were written; null if it has to begin anew.</returns>
    private async Task<long?> TryCopyAsync(byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            await transfer.OpenAsync(cancellationToken).ConfigureAwait(false);
            RequireInflatable();
            if (!_inflates)
            {
                return await CopyAsync(transfer.ReadAsync, buffer, cancellationToken).ConfigureAwait(false);
            }

            var inflation = new Inflation(transfer);
            await using (inflation.ConfigureAwait(false))
            {
                return await CopyAsync(inflation.ReadAsync, buffer, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (RestartException)
        {
            return null;
        }
    }

    private void RequireInflatable()
    {
        _inflates = options.Decompress && transfer.Encoding is not null;
        if (_inflates && !ContentEncoding.IsGzip(transfer.Encoding!))
        {
            throw new JobClientException(JobClientErrorKind.Protocol, "it is encoded by another method than gzip, and nothing else is inflated.");
        }
    }

    private async Task<long> CopyAsync(
        Func<Memory<byte>, CancellationToken, ValueTask<int>> read, byte[] buffer, CancellationToken cancellationToken)
    {
        var length = 0L;
        while (await read(buffer.AsMemory(0, Piece), cancellationToken).ConfigureAwait(false) is var count and > 0)
        {
            length += count;
            if (length > options.MaxLength)
            {
                throw new JobClientException(JobClientErrorKind.Protocol, $"it is longer than {options.MaxLength} bytes.");
            }

            await target.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
        }

        return length;
    }

    private JobDownloadResult Describe(long length) => new()
    {
        Reference = reference,
        Path = target.Path,
        Length = length,
        ContentType = transfer.ContentType,
        ContentEncoding = _inflates ? null : transfer.Encoding,
    };
}
