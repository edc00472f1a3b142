namespace JobClients.Generator.Surface;

/// <summary>A type or member that came, went or is another now.</summary>
internal sealed record SurfaceChange(SurfaceLine? Before, SurfaceLine? After)
{
    /// <summary>Whether code that used what was there may no longer compile or run.</summary>
    public bool IsBreaking => Before is null ? After!.IsDemanded : Before.Lasting != After?.Lasting;

    public string Member => (Before ?? After)!.Member;

    public override string ToString() => Text + (IsBreaking ? "  (breaking)" : string.Empty);

    private string Text => (Before, After) switch
    {
        (null, _) => $"+ {After}",
        (_, null) => $"- {Before}",
        _ when Before.Member == After.Member => $"~ {Before} -> {After.Signature}",
        _ => $"~ {Before} -> {After}",
    };
}
