namespace JobClients.Generator.Model;

/// <summary>An HTTP method of a builder.</summary>
/// <param name="Verb">The method in names: <c>Get</c>.</param>
internal sealed record Operation(string Verb, string HttpMethod)
{
    /// <summary>The methods that send the request: one, or two where an older name is kept.</summary>
    public required IReadOnlyList<Executor> Executors { get; init; }

    public required Documentation RequestDocumentation { get; init; }

    public string? Obsolete { get; init; }

    public Body? Body { get; init; }

    public QueryClass? Query { get; init; }

    public string? OwnTemplate { get; init; }

    public required IReadOnlyList<string> Accept { get; init; }

    public string GeneratorName => $"To{Verb}RequestInformation";

    /// <summary>The type of the query parameters in a request configuration.</summary>
    public string QueryType => Query?.Name.Full ?? "DefaultQueryParameters";
}
