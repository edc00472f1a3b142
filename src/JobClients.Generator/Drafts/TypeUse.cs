using JobClients.Generator.Model;

namespace JobClients.Generator.Drafts;

/// <summary>A type where it is used: of a property, a parameter, a result.</summary>
internal abstract record TypeUse
{
    public CollectionShape Collection { get; init; }

    public bool IsNullable { get; init; } = true;

    /// <summary>The name that members of unions take from the type.</summary>
    public abstract string Name { get; }

    /// <summary>The type itself, or the alternatives of a union.</summary>
    public virtual IEnumerable<TypeUse> Alternatives => [this];
}
