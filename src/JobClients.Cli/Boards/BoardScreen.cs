using System.Runtime.InteropServices;
using System.Text;
using System.Threading.Channels;
using JobClients.Cli.Following;
using JobClients.Cli.Progress;

namespace JobClients.Cli.Boards;

/// <summary>A board on the whole terminal, drawn anew with every change, every second, and when the terminal gets another size.</summary>
/// <param name="surroundings">The terminal.</param>
/// <param name="frame">What is drawn.</param>
/// <param name="history">How long others ran, or null.</param>
/// <param name="leavesNothing">Whether the board vanishes at the end, because the results take its place.</param>
internal sealed class BoardScreen(Surroundings surroundings, BoardFrame frame, RunTimeHistory? history, bool leavesNothing) : IProgressDisplay
{
    private static readonly TimeSpan s_tick = TimeSpan.FromSeconds(1);

    /// <summary>No eye sees more, and thousands of jobs may change at once.</summary>
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(50);

    private const string Home = "\u001b[H";
    private const string ClearLine = "\u001b[K";
    private const string ClearRest = "\u001b[J";

    private readonly Channel<bool> _news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public async Task<T> ShowAsync<T>(IReadOnlyList<JobReference> references, Func<IJobListener, Task<T>> follow)
    {
        var board = new JobBoard(references, history) { Changes = Wake };
        surroundings.Screen.Enter(surroundings.Error);
        using var resized = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => Wake());
        try
        {
            var following = follow(board);
            while (!following.IsCompleted)
            {
                Draw(board);
                await WaitAsync(following).ConfigureAwait(false);
            }

            return await following.ConfigureAwait(false);
        }
        finally
        {
            Leave(board);
        }
    }

    private void Wake() => _news.Writer.TryWrite(true);

    /// <summary>Waits for something to draw. What has come meanwhile is drawn at once, together.</summary>
    private async Task WaitAsync(Task following)
    {
        using var enough = new CancellationTokenSource();
        await Task.WhenAny(Task.Delay(s_shortest, surroundings.Time, enough.Token), following).ConfigureAwait(false);
        var tick = Task.Delay(s_tick, surroundings.Time, enough.Token);
        await Task.WhenAny(_news.Reader.WaitToReadAsync(enough.Token).AsTask(), tick, following).ConfigureAwait(false);
        await enough.CancelAsync().ConfigureAwait(false);
        _news.Reader.TryRead(out _);
    }

    private void Draw(JobBoard board)
    {
        var (width, height) = surroundings.ScreenSize();
        var text = new StringBuilder(Home);
        text.AppendJoin("\r\n", frame.Draw(board.Rows, surroundings.Time.GetUtcNow(), width, height).Select(line => line + ClearLine)).Append(ClearRest);
        surroundings.Error.Write(text.ToString());
        surroundings.Error.Flush();
    }

    private void Leave(JobBoard board)
    {
        surroundings.Screen.Leave(surroundings.Error);
        if (leavesNothing)
        {
            return;
        }

        foreach (var line in frame.Draw(board.Rows, surroundings.Time.GetUtcNow(), surroundings.ScreenSize().Width, int.MaxValue))
        {
            surroundings.Error.WriteLine(line);
        }
    }
}
