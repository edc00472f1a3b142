namespace JobClients.Generator.Reading;

/// <summary>A value of a document, and where it is in the text.</summary>
internal interface ISourceNode
{
    /// <summary>Where the value begins, or rather its key, if it has one: that says more, and the value may begin on another line.</summary>
    SourcePosition Position { get; }

    /// <summary>The member or the item of that name or index; null if there is none.</summary>
    ISourceNode? Child(string token);
}
