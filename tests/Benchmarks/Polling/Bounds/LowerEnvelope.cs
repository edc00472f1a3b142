namespace JobClients.Benchmarks.Polling;

/// <summary>The least of many lines, which come in the order of growing slopes.</summary>
internal sealed class LowerEnvelope
{
    private readonly List<(double Slope, double Offset)> _lines = [];

    /// <summary>Below this each line is the least, down to where the next one is; it falls from line to line.</summary>
    private readonly List<double> _until = [];

    public bool IsEmpty => _lines.Count == 0;

    public void Add(double slope, double offset)
    {
        while (_lines.Count > 1 && Crossing(_lines[^1], (slope, offset)) >= _until[^1])
        {
            _lines.RemoveAt(_lines.Count - 1);
            _until.RemoveAt(_until.Count - 1);
        }

        _until.Add(IsEmpty ? double.PositiveInfinity : Crossing(_lines[^1], (slope, offset)));
        _lines.Add((slope, offset));
    }

    /// <summary>The least value of all lines at a place.</summary>
    public double At(double place)
    {
        var (first, last) = (0, _lines.Count - 1);
        while (first < last)
        {
            var middle = (first + last + 1) / 2;
            (first, last) = _until[middle] >= place ? (middle, last) : (first, middle - 1);
        }

        return (_lines[first].Slope * place) + _lines[first].Offset;
    }

    private static double Crossing((double Slope, double Offset) steeper, (double Slope, double Offset) flatter) =>
        (steeper.Offset - flatter.Offset) / (flatter.Slope - steeper.Slope);
}
