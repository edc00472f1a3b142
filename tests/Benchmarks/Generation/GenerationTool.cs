namespace JobClients.Benchmarks.Generation;

/// <summary>A program that is measured, with all that it is told.</summary>
internal sealed record GenerationTool(string Name, params IReadOnlyList<string> Arguments);
