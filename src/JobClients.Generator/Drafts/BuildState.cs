namespace JobClients.Generator.Drafts;

/// <summary>How far the properties of a class are.</summary>
internal enum BuildState
{
    New,
    Building,
    Built,
}
