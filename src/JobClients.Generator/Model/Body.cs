namespace JobClients.Generator.Model;

/// <summary>The body that an operation sends.</summary>
/// <param name="ContentType">Its media type; null if the caller has to name it.</param>
internal sealed record Body(TypeReference Type, Documentation Documentation, string? ContentType);
