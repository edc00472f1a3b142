namespace JobClients.Generator.Model;

/// <summary>A type as it is written where it is used.</summary>
/// <param name="Name">The type itself, without question mark or collection.</param>
/// <param name="IsMarked">Whether it takes a question mark: a nullable value.</param>
internal sealed record TypeReference(string Name, Definition Definition, bool IsMarked, CollectionShape Collection)
{
    public bool IsCollection => Collection != CollectionShape.None;

    public bool IsObject => Definition == Definition.Class && !IsCollection;

    public bool IsVoid => Name == "void";

    public bool IsStream => Name == "Stream";

    public bool IsUntyped => Name == "UntypedNode";

    /// <summary>Whether the runtime has a method of its own to read and write it.</summary>
    public bool IsScalar => Definition == Definition.None && !IsUntyped && !IsStream && !IsVoid && Name != "MultipartBody";

    /// <summary>One item of a collection, or the type itself.</summary>
    public string Item => IsMarked ? Name + "?" : Name;

    public string Text => Shaped(Item);

    /// <summary>The type without the question mark of a nullable value.</summary>
    public string Unmarked => Shaped(Name);

    private string Shaped(string item) => Collection switch
    {
        CollectionShape.List => $"List<{item}>",
        CollectionShape.Array => $"{item}[]",
        _ => item,
    };
}
