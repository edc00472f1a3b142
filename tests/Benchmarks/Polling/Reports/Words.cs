using System.Globalization;

namespace JobClients.Benchmarks.Polling;

/// <summary>What the reports call things.</summary>
internal static class Words
{
    /// <summary>A waiter, in bold if it is ours.</summary>
    public static string Name(Waiter waiter) => waiter.IsOurs ? $"**{waiter.Name}**" : waiter.Name;

    public static string Floor(double floor) =>
        floor > 0 ? string.Create(CultureInfo.InvariantCulture, $"At most one poll in {floor} s") : "Polls as close together as one likes";

    public static string Jobs(Cell cell) =>
        string.Create(CultureInfo.InvariantCulture, $"{cell.Law.Name}, median {cell.Median:0.###} s");
}
