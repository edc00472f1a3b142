using System.Runtime.InteropServices;

namespace JobClients;

/// <summary>How long nothing is asked of a server that turns polls down without saying for how long.</summary>
/// <remarks>
/// The first refusal may be of the one job alone, whose gate sees to it; another one right after it is not. Polls that
/// were under way together are turned down together, which is one refusal.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal struct RefusalPause()
{
    /// <summary>In seconds.</summary>
    private const double Longest = 60;

    private TimeSpan _refusedAt = TimeSpan.MinValue;
    private int _inARow;

    /// <summary>Takes an answer.</summary>
    public void Over() => _inARow = 0;

    /// <summary>Takes a refusal.</summary>
    /// <returns>The pause: 0, 1, 3, 7 and more seconds.</returns>
    public TimeSpan Refused(TimeSpan askedAt, TimeSpan now)
    {
        if (askedAt > _refusedAt)
        {
            (_refusedAt, _inARow) = (now, _inARow + 1);
        }

        return TimeSpan.FromSeconds(Math.Min(Longest, Math.Pow(2, _inARow - 1) - 1));
    }
}
