using System.Globalization;
using System.Net;
using System.Text;

namespace JobClients.Benchmarks.Polling;

/// <summary>A dot for each law in a line for each waiter, as an SVG that stands for itself on light and dark pages.</summary>
/// <remarks>Of all results it shows those at a median of a minute, a λ of a second and no floor.</remarks>
internal sealed class Chart
{
    private const int Width = 860;
    private const int Left = 345;
    private const int Right = 20;
    private const int Top = 66;
    private const int LineHeight = 20;
    private const int Bottom = 52;

    private static readonly double[] s_ticks = [1, 1.5, 2, 3, 5, 10, 20, 50];

    private readonly IReadOnlyList<IGrouping<Waiter, Result>> _lines;
    private readonly List<RunTimeLaw> _laws;
    private readonly double _least;
    private readonly double _most;
    private readonly StringBuilder _text = new();

    /// <exception cref="FormatException">The filters have left out all that it shows.</exception>
    public Chart(IEnumerable<Result> results)
    {
        var shown = results.Where(result => result is { PollCost: 1, Cell: { Median: 60, Floor: 0 } }).ToList();
        if (shown.Count == 0)
        {
            throw new FormatException("The chart shows a median of 60 s, a λ of 1 s and no floor, which were not measured.");
        }

        _lines = [.. shown.GroupBy(result => result.Waiter).OrderBy(line => line.Key.IsOurs ? 0 : Summary.Mean(line))];
        _laws = [.. shown.Select(result => result.Cell.Law).Distinct()];
        (_least, _most) = (Math.Min(1, shown.Min(result => result.Ratio)) / 1.05, shown.Max(result => result.Ratio) * 1.1);
    }

    private int Foot => Top + (_lines.Count * LineHeight);

    public override string ToString()
    {
        _text.Clear();
        AppendHead();
        AppendScale();
        for (var line = 0; line < _lines.Count; line++)
        {
            AppendLine(_lines[line], Top + (line * LineHeight) + (LineHeight / 2));
        }

        AppendKey();
        return _text.Append("</svg>\n").ToString();
    }

    private void AppendHead() => Append(
        $$"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{Width}} {{Foot + Bottom}}" width="{{Width}}" height="{{Foot + Bottom}}" role="img" aria-labelledby="title">
        <title id="title">What waiting costs, as a multiple of the least possible</title>
        <style>
        text { font: 12px system-ui, -apple-system, "Segoe UI", sans-serif; fill: #1f2328 }
        .heading { font-size: 15px; font-weight: 600 }
        .quiet { fill: #59636e }
        .ours { font-weight: 600; fill: #0550ae }
        .line { stroke: #d1d9e0 }
        .one { stroke: #59636e }
        .dot { fill: #59636e; stroke: #fff }
        .ours-dot { fill: #0969da; stroke: #fff }
        .ours-band { fill: #0969da; opacity: .09 }
        @media (prefers-color-scheme: dark) {
        text { fill: #f0f6fc }
        .quiet { fill: #9198a1 }
        .ours { fill: #79c0ff }
        .line { stroke: #3d444d }
        .one { stroke: #9198a1 }
        .dot { fill: #9198a1; stroke: #0d1117 }
        .ours-dot { fill: #4493f8; stroke: #0d1117 }
        .ours-band { fill: #4493f8; opacity: .16 }
        }
        </style>
        <text class="heading" x="14" y="24">What waiting costs, as a multiple of the least possible</text>
        <text class="quiet" x="14" y="43">Delay plus one second per request, for jobs with a median run time of a minute; 1 is the best fixed schedule.</text>

        """);

    private void AppendScale()
    {
        foreach (var tick in s_ticks.Where(tick => tick <= _most))
        {
            var kind = tick == 1 ? "one" : "line";
            Append($"<line class=\"{kind}\" x1=\"{X(tick):0.0}\" x2=\"{X(tick):0.0}\" y1=\"{Top}\" y2=\"{Foot}\"/>\n");
            Append($"<text class=\"quiet\" x=\"{X(tick):0.0}\" y=\"{Foot + 16}\" text-anchor=\"middle\">{tick}</text>\n");
        }
    }

    private void AppendLine(IGrouping<Waiter, Result> line, int y)
    {
        var (text, dot) = line.Key.IsOurs ? ("ours", "ours-dot") : ("", "dot");
        if (line.Key.IsOurs)
        {
            Append($"<rect class=\"ours-band\" x=\"6\" y=\"{y - (LineHeight / 2)}\" width=\"{Width - 12}\" height=\"{LineHeight}\"/>\n");
        }

        Append($"<text class=\"{text}\" x=\"{Left - 14}\" y=\"{y + 4}\" text-anchor=\"end\">{WebUtility.HtmlEncode(line.Key.Name)}</text>\n");
        foreach (var result in line)
        {
            Append($"<g class=\"{dot}\" transform=\"translate({X(result.Ratio):0.0} {y})\"><title>{result.Cell.Law.Name}: {result.Ratio:0.00}</title>{Mark(result.Cell.Law)}</g>\n");
        }
    }

    private void AppendKey()
    {
        var x = 20;
        foreach (var law in _laws)
        {
            Append($"<g class=\"dot\" transform=\"translate({x} {Foot + 36})\">{Mark(law)}</g><text class=\"quiet\" x=\"{x + 10}\" y=\"{Foot + 40}\">{WebUtility.HtmlEncode(law.Name)}</text>\n");
            x += 28 + (8 * law.Name.Length);
        }
    }

    /// <summary>A shape for each law, since colour already tells whose line it is.</summary>
    private string Mark(RunTimeLaw law) => (_laws.IndexOf(law) % 6) switch
    {
        0 => "<circle r=\"4.5\"/>",
        1 => "<rect x=\"-4\" y=\"-4\" width=\"8\" height=\"8\"/>",
        2 => "<path d=\"M0-5.5 5.5 0 0 5.5-5.5 0z\"/>",
        3 => "<path d=\"M0-5.5 5 4-5 4z\"/>",
        4 => "<path d=\"M0 5.5 5-4-5-4z\"/>",
        _ => "<path d=\"M-1.7-5h3.4v3.3h3.3v3.4H1.7V5h-3.4V1.7H-5v-3.4h3.3z\"/>",
    };

    /// <summary>Logarithmic.</summary>
    private double X(double ratio) =>
        Left + ((Width - Left - Right) * Math.Log(ratio / _least) / Math.Log(_most / _least));

    private void Append(FormattableString text) => _text.Append(text.ToString(CultureInfo.InvariantCulture));
}
