namespace JobClients.Generator.Drafts;

/// <summary>The body of a request.</summary>
/// <param name="ContentType">Its media type; null if the caller has to name it.</param>
internal sealed record BodyDraft(TypeUse Type, Description Description, string? ContentType);
