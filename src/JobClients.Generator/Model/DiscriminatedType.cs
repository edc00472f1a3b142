namespace JobClients.Generator.Model;

internal sealed record DiscriminatedType(string Value, string Simple, string Full);
