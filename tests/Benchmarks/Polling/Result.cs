namespace JobClients.Benchmarks.Polling;

/// <summary>How one waiter did in one cell, at one price of a poll.</summary>
/// <param name="PollCost">λ: the seconds of delay that one poll is worth.</param>
/// <param name="Bound">The least cost that any schedule can have there; see <see cref="LowerBound"/>.</param>
internal sealed record Result(Cell Cell, Waiter Waiter, double PollCost, Outcome Outcome, double Bound)
{
    public double Cost => Outcome.Cost(PollCost);

    public double Ratio => Cost / Bound;
}
