using JobClients.Cli.Downloads;

namespace JobClients.Cli.Tests.Downloads;

public sealed class DownloadLinesTests : IDisposable
{
    private static readonly JobReference s_job = JobReference.Parse("acme:zuora/data-query/3a3e85c4-96e7-486b-ae02-827120104301");

    private readonly ManualTimeProvider _time = new();
    private readonly StringWriter _error = new();

    [Fact]
    public void Lines_TellTheRateOfLate_AndAtTheEndOnTheWhole()
    {
        Receive(redraws: false, width: 80, (0, 1_000), (0.5, 2_000), (1, 501_000), (1, 1_501_000), (0.5, 2_000_000));

        Lines.ShouldBe(
        [
            $"{s_job} 1.0 kB 0 %",
            $"{s_job} 501.0 kB 333.3 kB/s 25 %",
            $"{s_job} 1.5 MB 1.0 MB/s 75 %",
            $"{s_job} 2.0 MB 666.3 kB/s 100 %",
        ]);
    }

    [Fact]
    public void Lines_OfWhatBeginsAnew_TellNoRate()
    {
        Receive(redraws: false, width: 80, (0, 500_000), (1, 1_000));

        Lines[^1].ShouldBe($"{s_job} 1.0 kB 0 %");
    }

    [Theory]
    [InlineData(80)]
    [InlineData(60)]
    [InlineData(40)]
    [InlineData(20)]
    public void Lines_ThatAreDrawnAnew_FitTheTerminal(int width)
    {
        Receive(redraws: true, width, (0, 1_000), (1, 123_456), (1, 1_999_999));

        var drawn = _error.ToString().Replace("\u001b[K", "", StringComparison.Ordinal).TrimEnd().Split('\r', StringSplitOptions.RemoveEmptyEntries);
        drawn.Length.ShouldBe(3);
        drawn.ShouldAllBe(line => line.Length < width);
        drawn[^1].ShouldContain(width < 40 ? "…" : "1.9 MB/s 99 %");
    }

    public void Dispose() => _error.Dispose();

    /// <summary>Without the time in front.</summary>
    private string[] Lines => [.. _error.ToString().ReplaceLineEndings("\n").TrimEnd().Split('\n').Select(line => line[9..])];

    private void Receive(bool redraws, int width, params (double After, long Received)[] steps)
    {
        var surroundings = new Surroundings { Output = TextWriter.Null, Error = _error, Time = _time, ScreenSize = () => (width, 24) };
        var lines = new DownloadLines(surroundings, s_job, redraws);
        foreach (var (after, received) in steps)
        {
            _time.Advance(TimeSpan.FromSeconds(after));
            lines.Report(new(received, 2_000_000));
        }

        lines.End();
    }
}
