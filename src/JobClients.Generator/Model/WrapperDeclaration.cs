namespace JobClients.Generator.Model;

/// <summary>A class that holds one of several types, or some of them.</summary>
/// <param name="IsExclusive">Whether exactly one member is set.</param>
internal sealed record WrapperDeclaration(TypeName Name, bool IsExclusive, IReadOnlyList<ModelProperty> Members, Discrimination Discrimination)
    : TypeDeclaration(Name);
