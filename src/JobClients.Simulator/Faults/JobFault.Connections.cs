using System.Text;
using JobClients.Simulator.Faults;
using JobClients.Simulator.Replies;

namespace JobClients.Simulator;

/// <content>Answers that come late, in part, or never.</content>
public abstract partial class JobFault
{
    /// <summary>A connection that is reset (RST) before anything was answered.</summary>
    public static JobFault Reset { get; } = Delivered(new HeadDelivery(0));

    /// <summary>A connection that is reset (RST) in the midst of the headers.</summary>
    public static JobFault ResetInHeaders { get; } = Delivered(new HeadDelivery(0.5));

    /// <summary>A connection that is reset (RST) in the body.</summary>
    /// <param name="after">How many bytes of the body are sent before.</param>
    /// <returns>The fault.</returns>
    public static JobFault ResetInBody(long after) => Delivered(new CutDelivery(NotNegative(after), chunked: false, reset: true));

    /// <summary>A body that ends before its announced length, because the connection is closed.</summary>
    /// <param name="after">How many bytes of the body are sent before. At least one more is announced.</param>
    /// <returns>The fault.</returns>
    public static JobFault Truncate(long after) => Delivered(new CutDelivery(NotNegative(after), chunked: false, reset: false));

    /// <summary>A chunked body without its last chunk, because the connection is closed.</summary>
    /// <param name="after">How many bytes of the body are sent before.</param>
    /// <returns>The fault.</returns>
    public static JobFault TruncateChunked(long after) => Delivered(new CutDelivery(NotNegative(after), chunked: true, reset: false));

    /// <summary>A body that comes a byte at a time.</summary>
    /// <param name="perByte">How long each byte takes, by the simulator's clock.</param>
    /// <returns>The fault.</returns>
    public static JobFault Slow(TimeSpan perByte)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(perByte, TimeSpan.Zero);
        return new ReplyFault(reply => reply.Pace = reply.Pace with { PerByte = perByte });
    }

    /// <summary>An answer of which nothing comes for some time.</summary>
    /// <param name="delay">How long, by the simulator's clock; <see cref="Timeout.InfiniteTimeSpan"/> is for ever.</param>
    /// <returns>The fault.</returns>
    public static JobFault Late(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, Timeout.InfiniteTimeSpan);
        return new ReplyFault(reply => reply.Pace = reply.Pace with { Before = delay });
    }

    /// <summary>Any bytes in place of the whole answer, status line and headers included; then the connection is closed.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The fault.</returns>
    public static JobFault Raw(ReadOnlyMemory<byte> bytes) => Delivered(new RawDelivery(bytes));

    /// <summary>Any text in place of the whole answer, each character a byte (Latin-1); then the connection is closed.</summary>
    /// <param name="text">The text, with line ends as HTTP wants them or not.</param>
    /// <returns>The fault.</returns>
    public static JobFault Raw(string text) => Raw(Encoding.Latin1.GetBytes(text));

    private static ReplyFault Delivered(IDelivery delivery) => new(reply => reply.Delivery = delivery);

    private static long NotNegative(long after)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        return after;
    }
}
