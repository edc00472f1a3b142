namespace JobClients.Generator.Diagnostics;

/// <summary>Collects what was noticed on the way, each thing once.</summary>
internal sealed class Findings
{
    private readonly OrderedDictionary<Finding, bool> _findings = [];

    public IReadOnlyList<Finding> All => [.. _findings.Keys];

    public void Add(string code, string message, string pointer = "#") => _findings.TryAdd(new Finding(code, message, pointer), value: true);
}
