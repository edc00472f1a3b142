using JobClients.Generator.Paths;

namespace JobClients.Generator.Drafts;

/// <summary>A request builder: what a segment of the paths becomes.</summary>
internal sealed class BuilderDraft(string name, PathNode node) : TypeDraft(name)
{
    public PathNode Node { get; } = node;

    public bool IsRoot { get; init; }

    /// <summary>The parameters of a segment that mixes them with text.</summary>
    public IReadOnlyList<PathParameterDraft> PathParameters { get; init; } = [];

    public List<NavigationDraft> Navigations { get; } = [];

    public List<OperationDraft> Operations { get; } = [];

    public List<ClassDraft> Nested { get; } = [];
}
