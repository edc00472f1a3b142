namespace JobClients.Generator.Drafts;

internal sealed class EnumDraft(string name, bool isFlags, IReadOnlyList<EnumOptionDraft> options) : TypeDraft(name)
{
    public bool IsFlags { get; } = isFlags;

    public IReadOnlyList<EnumOptionDraft> Options { get; } = options;
}
