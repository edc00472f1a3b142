namespace JobClients.Generator.Diagnostics;

/// <summary>Something about a document that its author should know.</summary>
/// <param name="Pointer">The JSON pointer of the place in the document, such as <c>#/paths/~1jobs/get</c>.</param>
internal sealed record Finding(string Code, string Message, string Pointer = "#");
