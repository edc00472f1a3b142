using System.Collections.Immutable;

namespace JobClients;

/// <summary>Run times as past ones were, but for a share of jobs that are like none before.</summary>
internal sealed class LearnedLaw : RunTimeLaw
{
    /// <summary>How many past runs it takes to learn anything.</summary>
    public const int LeastRuns = 3;

    /// <summary>How many past runs weigh as much as knowing nothing.</summary>
    private const double Doubt = 0.5;

    /// <summary>The least share of jobs that may be like none before: one that fails at once, say.</summary>
    private const double LeastDoubt = 0.02;

    private const int Fine = 1024;
    private const int Coarse = 256;
    private const int Early = 32;

    /// <summary>Plans for more costs and floors than this are not kept: the budget's price moves in steps.</summary>
    private const int MaxPlans = 8;

    private readonly KernelDensity _density;
    private readonly double _doubt;
    private readonly double[] _ages;
    private readonly double[] _survival;
    private ImmutableList<(double Cost, double Floor, PollPlan Plan)> _plans = [];

    /// <summary>Learns from past run times.</summary>
    /// <param name="runTimes">In seconds, at least <see cref="LeastRuns"/>.</param>
    public LearnedLaw(IEnumerable<double> runTimes)
    {
        var logarithms = runTimes.Select(time => Math.Log(time)).ToArray();
        _doubt = Math.Max(LeastDoubt, Doubt / (Doubt + logarithms.Length));
        _density = new(logarithms);
        _ages = ChooseAges();
        _survival = Array.ConvertAll(_ages, Survival);
    }

    public override double Survival(double age)
    {
        var known = age <= 0 ? 1 : _density.Survival(Math.Log(age));
        return ((1 - _doubt) * known) + (_doubt * UnknownLaw.Instance.Survival(age));
    }

    public override double NextGap(double age, double cost, double floor)
    {
        var plan = PlanFor(cost, floor);
        return age < plan.End ? plan.Next(age) - age : UnknownLaw.Instance.NextGap(age, cost, floor);
    }

    private PollPlan PlanFor(double cost, double floor)
    {
        foreach (var (planCost, planFloor, plan) in _plans)
        {
            if (planCost == cost && planFloor == floor)
            {
                return plan;
            }
        }

        var made = new PollPlan(_ages, _survival, cost, floor);
        ImmutableInterlocked.Update(ref _plans, plans => (plans.Count < MaxPlans ? plans : plans.RemoveAt(0)).Add((cost, floor, made)));
        return made;
    }

    /// <summary>
    /// Chooses ages among which a plan is made, to be denser than polls ever are: some evenly on the scale of logarithms,
    /// some by what polls there are worth, and most by the root of the age, as polls are in a long tail.
    /// </summary>
    private double[] ChooseAges()
    {
        var fine = FineAges();
        var weights = Weigh(fine);
        var ages = new List<double>(Coarse) { 0 };
        for (var i = 0; i < fine.Length; i++)
        {
            if (weights[i] * (Coarse - Early - 1) >= ages.Count - 1)
            {
                ages.Add(fine[i]);
            }
        }

        ages.InsertRange(1, EarlyAges(ages[1]));
        return [.. ages];
    }

    /// <summary>Ages at which no job ever ended, where one that is like none before may.</summary>
    private static IEnumerable<double> EarlyAges(double first) =>
        Enumerable.Range(0, Early).Select(i => first * Math.Pow(0.01, 1 - ((double)i / Early)));

    /// <summary>Evenly on the scale of logarithms, until past runs say less than the doubt in them does.</summary>
    private double[] FineAges()
    {
        var step = (_density.End - _density.Start) / (Fine - 1);
        var logarithms = Enumerable.Range(0, Fine).Select(i => _density.Start + (i * step));
        return [.. logarithms.TakeWhile(age => _density.Survival(age) > 0.1 * _doubt).Select(Math.Exp)];
    }

    /// <summary>Which share of the chosen ages is to be at or before each of the fine ones.</summary>
    private double[] Weigh(double[] fine)
    {
        var important = new double[fine.Length];
        for (var i = 1; i < fine.Length; i++)
        {
            var (before, after) = (Survival(fine[i - 1]), Survival(fine[i]));
            important[i] = important[i - 1] + (after * Math.Sqrt(Math.Log(before / after) * (fine[i] - fine[i - 1])));
        }

        return [.. fine.Select((age, i) =>
            (0.25 * i / (fine.Length - 1))
            + (0.25 * important[i] / important[^1])
            + (0.5 * (Math.Sqrt(age) - Math.Sqrt(fine[0])) / (Math.Sqrt(fine[^1]) - Math.Sqrt(fine[0]))))];
    }
}
