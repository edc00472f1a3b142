using System.Text.Json.Nodes;

namespace JobClients.Generator.Drafts;

internal sealed class PropertyDraft(string name, string wireName, TypeUse type)
{
    /// <summary>The name so far, an identifier but not yet in C#'s case.</summary>
    public string Name { get; set; } = name;

    /// <summary>The name in a body, or in a URL template.</summary>
    public string WireName { get; set; } = wireName;

    public TypeUse Type { get; set; } = type;

    public Description Description { get; init; } = Description.None;

    public Deprecation? Deprecation { get; init; }

    public bool IsReadOnly { get; init; }

    /// <summary>Whether the text of an exception is taken from this property.</summary>
    public bool IsPrimaryMessage { get; set; }

    /// <summary>Whether a base class has the property already.</summary>
    public bool IsInherited { get; set; }

    /// <summary>Whether the property is one of the types of a choice, and not part of a body.</summary>
    public bool IsAlternative { get; init; }

    public JsonNode? Default { get; init; }
}
