namespace JobClients.Generator.Surface;

/// <summary>One public type or member, such as <c>Models.Job.Id : string?</c>.</summary>
/// <param name="Member">Its full name, with the parameters where it has any.</param>
/// <param name="Signature">What else a caller relies on; empty for constructors and base types.</param>
internal sealed record SurfaceLine(string Member, string Signature = "")
{
    private const string Separator = " : ";

    /// <summary>The name that overloads share.</summary>
    public string Name => Member.IndexOfAny(['(', '[']) is > 0 and var end ? Member[..end] : Member;

    /// <summary>Whether the line declares a type; no member can have a keyword as its type.</summary>
    public bool IsType => Has("class") || Has("struct") || Has("interface") || Has("enum") || Has("delegate");

    /// <summary>Whether the members of a type, unless they are types themselves, include this one.</summary>
    public bool IsMemberOf(SurfaceLine type) =>
        !IsType && (StartsWith(type.Member + '.') || StartsWith(type.Member + BaseTypes.Verb));

    /// <summary>Whether those who derive from the type, or create it, have to supply the member.</summary>
    public bool IsDemanded => !IsType && (Has("abstract") || Has("required"));

    /// <summary>The same, whether it is obsolete or not.</summary>
    public SurfaceLine Lasting => this with { Signature = Signature.Replace(Attributes.Obsolete, "", StringComparison.Ordinal) };

    public static SurfaceLine Parse(string line) =>
        line.Split(Separator, 2) is [var member, var signature] ? new(member, signature) : new(line);

    public override string ToString() => Signature.Length == 0 ? Member : Member + Separator + Signature;

    private bool StartsWith(string text) => Member.StartsWith(text, StringComparison.Ordinal);

    // Neither the value of a constant nor what a type argument has to be says anything of the member.
    private bool Has(string keyword) => Signature.Split('=', 2)[0].Split(" where ", 2)[0].Split(' ').Contains(keyword, StringComparer.Ordinal);
}
