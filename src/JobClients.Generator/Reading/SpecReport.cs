using System.Globalization;
using JobClients.Generator.Diagnostics;

namespace JobClients.Generator.Reading;

/// <summary>Reports what was found in a document, with the line of each thing.</summary>
internal sealed class SpecReport(Report report, string path, string shownPath)
{
    private readonly Lazy<SpecLocator?> _locator = new(() => File.Exists(path) ? new SpecLocator(File.ReadAllText(path)) : null);

    public void Error(SpecException failure) =>
        report.Error(Place(failure.Position ?? Position(failure.Finding)), failure.Finding.Code, Message(failure.Finding));

    public void Add(Findings findings, bool asErrors)
    {
        foreach (var finding in findings.All)
        {
            Action<string, string, string> add = asErrors ? report.Error : report.Warning;
            add(Place(Position(finding)), finding.Code, Message(finding));
        }
    }

    /// <summary>The file with the line of a pointer, as messages begin.</summary>
    public string Place(string pointer) => Place(_locator.Value?.Find(pointer));

    private SourcePosition? Position(Finding finding) => _locator.Value?.Find(finding.Pointer);

    private string Place(SourcePosition? position) =>
        position is null ? shownPath : string.Create(CultureInfo.InvariantCulture, $"{shownPath}({position.Line},{position.Column})");

    private static string Message(Finding finding) =>
        finding.Pointer == "#" ? finding.Message : $"{finding.Message.TrimEnd('.')} at {finding.Pointer}.";
}
