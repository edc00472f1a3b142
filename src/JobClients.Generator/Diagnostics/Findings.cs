namespace JobClients.Generator.Diagnostics;

/// <summary>Collects what was noticed on the way, each thing once.</summary>
internal sealed class Findings
{
    private readonly HashSet<Finding> _known = [];
    private readonly List<Finding> _all = [];

    public IReadOnlyList<Finding> All => _all;

    public void Add(string code, string message, string pointer = "#")
    {
        var finding = new Finding(code, message, pointer);
        if (_known.Add(finding))
        {
            _all.Add(finding);
        }
    }
}
