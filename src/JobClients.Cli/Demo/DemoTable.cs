using System.Globalization;
using JobClients.Cli.Output;

namespace JobClients.Cli.Demo;

internal static class DemoTable
{
    public static TextTable Create(IReadOnlyList<DemoReport> reports, TableStyle style)
    {
        var table = new TextTable("REFERENCE", "STATUS", "STATE", "DURATION", "POLLS");
        foreach (var report in reports)
        {
            table.Add(
                new(report.Reference),
                new(report.Status ?? "-"),
                report.State is null ? new("-") : style.Of(Enum.Parse<JobState>(report.State)),
                new(report.DurationSeconds.ToString("0.0 s", CultureInfo.InvariantCulture)),
                new(report.Polls.ToString(CultureInfo.InvariantCulture)));
        }

        return table;
    }
}
