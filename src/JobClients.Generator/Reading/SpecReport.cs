using JobClients.Generator.Diagnostics;

namespace JobClients.Generator.Reading;

/// <summary>Reports what was found in a document, with the line of each thing.</summary>
internal sealed class SpecReport(Report report, string path, string shownPath)
{
    public void Error(SpecException failure) => report.Error(Location(failure.Finding, failure.Position), failure.Finding.Code, Message(failure.Finding));

    public void Add(Findings findings, bool asErrors)
    {
        foreach (var finding in findings.All)
        {
            var location = Location(finding, position: null);
            if (asErrors)
            {
                report.Error(location, finding.Code, Message(finding));
            }
            else
            {
                report.Warning(location, finding.Code, Message(finding));
            }
        }
    }

    private string Location(Finding finding, SourcePosition? position)
    {
        if (!File.Exists(path))
        {
            return shownPath;
        }

        var (line, column) = position ?? SpecLocator.Find(File.ReadAllText(path), finding.Pointer);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{shownPath}({line},{column})");
    }

    private static string Message(Finding finding) =>
        finding.Pointer == "#" ? finding.Message : $"{finding.Message.TrimEnd('.')} at {finding.Pointer}.";
}
