namespace JobClients.Generator.Model;

/// <summary>The exception for a status code, or for a range of them such as <c>4XX</c>.</summary>
internal sealed record ErrorMapping(string Status, TypeReference Type);
