namespace JobClients.Benchmarks;

/// <summary>The least that a program by hand would read.</summary>
internal sealed record FloorResponse(FloorJob? Data);
