namespace JobClients.Generator.Drafts;

internal sealed record UnionType(UnionDraft Union) : TypeUse
{
    public override string Name => Union.Name;

    public override IEnumerable<TypeUse> Alternatives => Union.Members;
}
