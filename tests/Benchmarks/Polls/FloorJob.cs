namespace JobClients.Benchmarks;

internal sealed record FloorJob(
    string? CreatedBy,
    string? DataFile,
    string? Id,
    long? OutputRows,
    long? ProcessingTime,
    string? Query,
    string? QueryStatus,
    int? RemainingRetries,
    string? SourceData,
    string? UpdatedOn,
    bool? UseIndexJoin);
