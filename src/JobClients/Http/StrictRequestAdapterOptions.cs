using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients;

/// <summary>What a <see cref="StrictRequestAdapter"/> reads, and how much of it.</summary>
public sealed class StrictRequestAdapterOptions
{
    private static readonly TimeSpan s_longestTimeout = TimeSpan.FromDays(24);

    /// <summary>What reads answers, by their content types; also those of the same suffix, such as <c>+json</c>.</summary>
    /// <value>
    /// The default is <see cref="TolerantJsonParseNodeFactory"/> alone, whose <see cref="TolerantJsonParseNodeFactory.MaxValues"/>
    /// bounds what an answer within <see cref="MaxAnswerLength"/> can cost.
    /// </value>
    public IReadOnlyList<IAsyncParseNodeFactory> Formats { get; set; } = [new TolerantJsonParseNodeFactory()];

    /// <summary>How long one request may take, its answer's body included; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</summary>
    /// <value>The default is 100 seconds. For an answer that is handed over as a stream, it ends with the headers.</value>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>How long the body of a success may be, in bytes, inflated. A longer one is a failure.</summary>
    /// <value>The default is 4 MiB: a hundred times what the longest answer about a job takes.</value>
    public int MaxAnswerLength { get; set; } = 4 * 1024 * 1024;

    /// <summary>How long the body of an error may be, in bytes, inflated. Of a longer one only the beginning is looked at.</summary>
    /// <value>The default is 64 KiB.</value>
    public int MaxErrorLength { get; set; } = 64 * 1024;

    /// <summary>How long a body may be that is handed over as a stream, in bytes, inflated. Reading on fails.</summary>
    /// <value>The default is 16 GiB.</value>
    public long MaxStreamLength { get; set; } = 16L * 1024 * 1024 * 1024;

    /// <summary>What the server tells in headers of its own.</summary>
    /// <value>The default is nothing.</value>
    public ServerHeaders ServerHeaders { get; set; } = new();

    /// <summary>
    /// What reads the body of an error to whose status the client maps nothing; what it makes has to be an exception.
    /// </summary>
    /// <value>The default is null: such a body is not read.</value>
    public ParsableFactory<IParsable>? UnmappedError { get; set; }

    /// <summary>The clock behind <see cref="RequestTimeout"/> and the dates of <c>Retry-After</c>.</summary>
    /// <value>The default is the system's.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>What is wrong with the options, one sentence for each fault; empty when nothing is.</summary>
    public IReadOnlyList<string> Validate() => [.. FindFaults()];

    internal static bool IsTimeout(TimeSpan timeout) =>
        timeout == Timeout.InfiniteTimeSpan || (timeout > TimeSpan.Zero && timeout <= s_longestTimeout);

    private IEnumerable<string> FindFaults()
    {
        if (Formats is not { Count: > 0 } || Formats.Any(format => format is null))
        {
            yield return $"{nameof(Formats)} has to name at least one format.";
        }

        if (!IsTimeout(RequestTimeout))
        {
            yield return $"{nameof(RequestTimeout)} has to be positive, at most 24 days, or infinite.";
        }

        if (MaxAnswerLength <= 0 || MaxErrorLength <= 0 || MaxStreamLength <= 0)
        {
            yield return $"{nameof(MaxAnswerLength)}, {nameof(MaxErrorLength)} and {nameof(MaxStreamLength)} have to be positive.";
        }

        if (MaxAnswerLength >= Array.MaxLength || MaxErrorLength >= Array.MaxLength)
        {
            yield return $"{nameof(MaxAnswerLength)} and {nameof(MaxErrorLength)} have to be less than {Array.MaxLength}, what memory can hold in one piece.";
        }

        if (ServerHeaders is null)
        {
            yield return $"{nameof(ServerHeaders)} has to be given.";
        }

        if (TimeProvider is null)
        {
            yield return $"{nameof(TimeProvider)} has to be given.";
        }
    }
}
