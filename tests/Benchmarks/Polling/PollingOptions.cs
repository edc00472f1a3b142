using System.Globalization;

namespace JobClients.Benchmarks.Polling;

/// <summary>What is to be measured, as the command line says. A list that is empty leaves out nothing.</summary>
internal sealed class PollingOptions
{
    public const string Usage =
        "polling [--quick] [--row TEXT]... [--law NAME|FILE]... [--median SECONDS]... [--lambda SECONDS]... [--floor SECONDS]... [--jobs N] [--svg FILE]";

    /// <summary>Texts that the names of the rows have to contain, one of them at least.</summary>
    public List<string> Rows { get; } = [];

    /// <summary>Texts that the names of the laws have to contain, or files of measured run times to take instead.</summary>
    public List<string> Laws { get; } = [];

    public List<double> Medians { get; } = [];

    public List<double> PollCosts { get; } = [];

    public List<double> Floors { get; } = [];

    public bool IsQuick { get; private set; }

    public int? Jobs { get; private set; }

    public string? Svg { get; private set; }

    /// <exception cref="FormatException">An argument is not understood.</exception>
    public static PollingOptions Parse(IEnumerable<string> arguments)
    {
        var options = new PollingOptions();
        using var rest = arguments.GetEnumerator();
        while (rest.MoveNext())
        {
            options.Take(rest.Current, () => rest.MoveNext() ? rest.Current : throw new FormatException(Usage));
        }

        return options;
    }

    private void Take(string name, Func<string> value)
    {
        switch (name)
        {
            case "--quick":
                IsQuick = true;
                break;
            case "--row":
                Rows.Add(value());
                break;
            case "--law":
                Laws.Add(value());
                break;
            case "--median":
                Medians.Add(Number(value()));
                break;
            case "--lambda":
                PollCosts.Add(Number(value()));
                break;
            case "--floor":
                Floors.Add(Number(value()));
                break;
            case "--jobs":
                Jobs = (int)Number(value());
                break;
            case "--svg":
                Svg = value();
                break;
            default:
                throw new FormatException($"'{name}' is not understood: {Usage}");
        }
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0
            ? number
            : throw new FormatException($"'{text}' is no number: {Usage}");
}
