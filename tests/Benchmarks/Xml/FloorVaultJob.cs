using System.Xml.Linq;

namespace JobClients.Benchmarks.Xml;

internal sealed record FloorVaultJob(
    long? Id,
    string? Status,
    string? Method,
    List<FloorLink>? Links,
    long? CreatedBy,
    string? CreatedDate,
    string? RunStartDate,
    string? RunEndDate)
{
    public static FloorVaultJob Of(XElement job) => new(
        FloorAnswer.Number(job.Element("id")),
        (string?)job.Element("status"),
        (string?)job.Element("method"),
        job.Element("links")?.Elements().Select(FloorLink.Of).ToList(),
        FloorAnswer.Number(job.Element("created_by")),
        (string?)job.Element("created_date"),
        (string?)job.Element("run_start_date"),
        (string?)job.Element("run_end_date"));
}
