namespace JobClients.Generator.Reading;

/// <summary>A place in a text; both numbers begin with one.</summary>
internal sealed record SourcePosition(int Line, int Column);
