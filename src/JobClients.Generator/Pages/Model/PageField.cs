namespace JobClients.Generator.Pages.Model;

/// <summary>A field of an answer.</summary>
/// <param name="Path">Dotted, with brackets behind an array: <c>data.links[].rel</c>.</param>
internal sealed record PageField(string Path)
{
    /// <summary>The JSON types of its values, or of the items of an array; empty if unknown.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>The values that are listed for it.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The text that a sample shows.</summary>
    public string? Sample { get; init; }

    /// <summary>Whether the field is known from elsewhere than the page.</summary>
    public bool HasEvidence { get; init; }

    /// <summary>The path of the object that has the field, with a dot at its end; empty at the top.</summary>
    public string Parent => Path[..(Path.LastIndexOf('.') + 1)];

    public string Name => Path[Parent.Length..];
}
