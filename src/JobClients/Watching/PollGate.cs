using System.Runtime.InteropServices;

namespace JobClients;

/// <summary>The floor under the polls of one job: a least interval, and what the server asks for on top.</summary>
/// <remarks>
/// The interval counts from the end of a poll. The server received that poll before its end, so the next arrives
/// there at least one interval later however long both were under way.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal struct PollGate(TimeSpan minimumInterval)
{
    /// <summary>When the next poll may start.</summary>
    public TimeSpan OpensAt { get; private set; }

    /// <summary>Closes the gate after a poll.</summary>
    /// <param name="endedAt">When the poll ended.</param>
    /// <param name="serverHint">How long the server asks to wait.</param>
    public void PollEnded(TimeSpan endedAt, TimeSpan serverHint) =>
        OpensAt = Moment.After(endedAt, serverHint > minimumInterval ? serverHint : minimumInterval);

    /// <summary>
    /// Moves a poll so that one more can be sent just before the deadline: the floor does not shrink for a deadline,
    /// so the poll before the last has to make room.
    /// </summary>
    /// <param name="due">When the poll is proposed.</param>
    /// <param name="last">When the last poll before the deadline is to be sent.</param>
    /// <returns>When the poll is to be sent, never before the gate opens.</returns>
    public readonly TimeSpan Place(TimeSpan due, TimeSpan last)
    {
        var placed = due < OpensAt ? OpensAt : due;
        if (last < OpensAt || last - placed >= minimumInterval)
        {
            return placed;
        }

        return placed < last && last - minimumInterval >= OpensAt ? last - minimumInterval : last;
    }
}
