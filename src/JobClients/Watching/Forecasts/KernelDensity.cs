namespace JobClients;

/// <summary>
/// The distribution of a few hundred values, smoothed. How much is decided by how well each value is foreseen from the
/// others, so that one mode is smoothed into a curve while two modes stay two.
/// </summary>
internal sealed class KernelDensity
{
    private const int Cells = 1024;

    /// <summary>Kernels end at this many standard deviations.</summary>
    private const double Reach = 4;

    /// <summary>How much room there is around the values, so that no kernel is cut off, in standard deviations of the values.</summary>
    private const double Margin = 2;

    /// <summary>Two run times may always differ by this much, as a share, whatever the past says.</summary>
    private const double LeastWidth = 0.01;

    /// <summary>Widths to choose from, beside the one that is best for a normal distribution.</summary>
    private static readonly double[] s_shares = [1, 0.5, 0.25, 0.12, 0.06];

    private readonly double _step;
    private readonly double[] _survival;

    /// <summary>Smooths values.</summary>
    /// <param name="values">The values, at least two.</param>
    public KernelDensity(double[] values)
    {
        var mean = values.Average();
        var deviation = Math.Max(LeastWidth, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1)));
        var widest = Math.Max(LeastWidth, 1.06 * deviation * Math.Pow(values.Length, -0.2));
        var room = Math.Max(Reach * widest, Margin * deviation);
        Start = values.Min() - room;
        _step = (values.Max() + room - Start) / (Cells - 1);
        var counts = Bin(values);
        var density = s_shares.Select(share => Math.Max(LeastWidth, share * widest)).Distinct()
            .Select(width => (Density: Smooth(counts, width), Width: width))
            .MaxBy(candidate => Foresight(values, candidate.Density, candidate.Width)).Density;
        _survival = Sum(density);
    }

    /// <summary>The least value that is thought possible.</summary>
    public double Start { get; }

    /// <summary>The greatest value that is thought possible.</summary>
    public double End => Start + (_step * (Cells - 1));

    /// <summary>The probability of a greater value.</summary>
    public double Survival(double value)
    {
        var place = (value - Start) / _step;
        return place <= 0 ? 1
            : place >= Cells - 1 ? 0
            : double.Lerp(_survival[(int)place], _survival[(int)place + 1], place - (int)place);
    }

    /// <summary>Counts values on a grid, each divided between its two neighbours.</summary>
    private double[] Bin(double[] values)
    {
        var counts = new double[Cells];
        foreach (var value in values)
        {
            var place = (value - Start) / _step;
            var cell = Math.Min((int)place, Cells - 2);
            counts[cell] += 1 - (place - cell);
            counts[cell + 1] += place - cell;
        }

        return counts;
    }

    /// <summary>Puts a kernel at each count; the integral is the number of values.</summary>
    private double[] Smooth(double[] counts, double width)
    {
        var reach = Math.Min(Cells - 1, (int)Math.Ceiling(Reach * width / _step));
        var kernel = new double[reach + 1];
        for (var i = 0; i <= reach; i++)
        {
            kernel[i] = Kernel(i * _step / width) / width;
        }

        var density = new double[Cells];
        for (var cell = 0; cell < Cells; cell++)
        {
            if (counts[cell] > 0)
            {
                for (var i = Math.Max(0, cell - reach); i <= Math.Min(Cells - 1, cell + reach); i++)
                {
                    density[i] += counts[cell] * kernel[Math.Abs(i - cell)];
                }
            }
        }

        return density;
    }

    /// <summary>The logarithm of how likely each value is by the others, all in all.</summary>
    private double Foresight(double[] values, double[] density, double width)
    {
        var own = Kernel(0) / width;
        return values.Sum(value =>
        {
            var place = (value - Start) / _step;
            var cell = Math.Min((int)place, Cells - 2);
            var others = double.Lerp(density[cell], density[cell + 1], place - cell) - own;
            return Math.Log(Math.Max(others, 1e-9 * own));
        });
    }

    private static double[] Sum(double[] density)
    {
        var survival = new double[Cells];
        for (var i = Cells - 2; i >= 0; i--)
        {
            survival[i] = survival[i + 1] + ((density[i] + density[i + 1]) / 2);
        }

        return Array.ConvertAll(survival, value => value / survival[0]);
    }

    private static double Kernel(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
}
