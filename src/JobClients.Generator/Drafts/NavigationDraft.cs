namespace JobClients.Generator.Drafts;

/// <summary>The way from a request builder to the one of a segment below.</summary>
internal sealed record NavigationDraft(string Name, BuilderDraft Target)
{
    /// <summary>What the document says about the path below; empty if it says nothing.</summary>
    public required Description Description { get; init; }

    public Deprecation? Deprecation { get; init; }

    /// <summary>The parameter that the segment below is, if it is one.</summary>
    public PathParameterDraft? Index { get; init; }
}
