using JobClients.Generator.Diagnostics;
using JobClients.Generator.Pages.Comparison;
using JobClients.Generator.Reading;

namespace JobClients.Generator.Pages;

/// <summary>A spec with its operations that name their pages.</summary>
internal sealed class PagesSpec
{
    private readonly SpecReport _report;

    private PagesSpec(string location, IReadOnlyList<DocumentedOperation> operations, SpecReport report) =>
        (Location, Operations, _report) = (location, operations, report);

    public string Location { get; }

    public IReadOnlyList<DocumentedOperation> Operations { get; }

    /// <summary>Reads a spec; null if that fails, which is reported.</summary>
    public static PagesSpec? Read(string root, string location, Report report)
    {
        var path = Path.Combine(root, location);
        var spec = new SpecReport(report, path, location);
        try
        {
            return new PagesSpec(location, [.. DocumentedOperation.In(SpecReader.Read(path, new Findings()))], spec);
        }
        catch (SpecException failure)
        {
            spec.Error(failure);
            return null;
        }
    }

    /// <summary>Where an operation stands, for a message.</summary>
    public string Place(DocumentedOperation operation) => _report.Place(operation.Pointer);
}
