using System.Globalization;

namespace JobClients.Benchmarks.Scale;

/// <summary>References whose ids are as long as vendors' are.</summary>
internal static class References
{
    public static string Id(int number) => number.ToString("x8", CultureInfo.InvariantCulture) + "-96e7-486b-ae02-827120104301";

    public static JobReference Of(JobKind kind, int number) => new(kind.Vendor, kind.Name, Id(number));
}
