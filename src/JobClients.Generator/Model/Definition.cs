namespace JobClients.Generator.Model;

/// <summary>What the generated code defines of a type.</summary>
internal enum Definition
{
    /// <summary>Nothing: the platform or the runtime brings it.</summary>
    None,
    Class,
    Enum,
}
