using JobClients.Generator.Diagnostics;

namespace JobClients.Generator.Reading;

/// <summary>A document cannot be translated.</summary>
internal sealed class SpecException(Finding finding) : Exception(finding.Message)
{
    public Finding Finding { get; } = finding;

    /// <summary>Where in the text, if that is not what the pointer says.</summary>
    public SourcePosition? Position { get; init; }
}
