namespace JobClients.Generator.Drafts;

internal sealed record DefinedType(TypeDraft Definition) : TypeUse
{
    public override string Name => Definition.Name;
}
