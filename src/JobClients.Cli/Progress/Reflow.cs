using Spectre.Console;
using Spectre.Console.Rendering;

namespace JobClients.Cli.Progress;

/// <summary>
/// Lets a terminal become narrower. What was drawn is wrapped then and takes more rows, of which Spectre.Console knows
/// nothing; and what it draws next it fills with blanks to the greatest width there ever was, which would wrap as well.
/// </summary>
internal sealed class Reflow : IRenderHook
{
    private int _width;
    private int[] _lines = [];

    public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables)
    {
        var width = options.ConsoleSize.Width;
        var wrapped = width < _width ? _lines.Sum(line => Math.Max(0, line - 1) / width) : 0;
        var drawn = Crop(renderables.SelectMany(renderable => renderable.Render(options, width)), width);
        _width = width;
        _lines = [.. Segment.SplitLines(drawn.Where(segment => !segment.IsControlCode)).Select(line => line.CellCount())];
        return wrapped == 0 ? [new Drawn(drawn)] : [new ControlCode($"\u001b[{wrapped}A\r\u001b[J"), new Drawn(drawn)];
    }

    private static List<Segment> Crop(IEnumerable<Segment> segments, int width)
    {
        var drawn = new List<Segment>();
        var column = 0;
        foreach (var segment in segments)
        {
            if (segment.IsControlCode || segment.IsLineBreak)
            {
                drawn.Add(segment);
                column = segment.IsLineBreak ? 0 : column;
            }
            else if (column < width && Segment.Truncate(segment, width - column) is { } part)
            {
                drawn.Add(part);
                column += part.CellCount();
            }
        }

        return drawn;
    }

    private sealed class Drawn(List<Segment> segments) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => segments;
    }
}
