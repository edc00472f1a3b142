namespace JobClients.Generator.Examples;

/// <summary>What a schema does not allow about a value.</summary>
internal sealed record ExampleProblem(string Pointer, string Message);
