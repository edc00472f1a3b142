namespace JobClients.Generator.Schemas;

/// <summary>Which component a value of the discriminating property stands for.</summary>
internal sealed record DiscriminatorMapping(string Value, string Component);
