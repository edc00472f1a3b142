namespace JobClients.Generator.Drafts;

/// <summary>An HTTP method on a path.</summary>
internal sealed class OperationDraft(HttpMethod method, TypeUse result)
{
    private readonly OrderedDictionary<string, TypeUse> _errors = new(StringComparer.OrdinalIgnoreCase);

    public HttpMethod Method { get; } = method;

    public TypeUse Result { get; set; } = result;

    /// <summary>The result under the name that older versions gave it.</summary>
    public TypeUse? ObsoleteResult { get; set; }

    public required Description ExecutorDescription { get; init; }

    public required Description RequestDescription { get; init; }

    public Deprecation? Deprecation { get; init; }

    public BodyDraft? Body { get; set; }

    public QueryDraft? Query { get; init; }

    /// <summary>The template of an operation that cannot use the one of its path.</summary>
    public string? OwnTemplate { get; init; }

    public required IReadOnlyList<string> Accept { get; init; }

    /// <summary>From status codes and ranges of them to the exceptions that they throw.</summary>
    public IReadOnlyDictionary<string, TypeUse> Errors => _errors;

    public void AddError(string status, TypeUse type) => _errors.TryAdd(status, type);

    public void ReplaceErrors(Func<TypeUse, TypeUse> replace)
    {
        foreach (var (status, type) in _errors.ToList())
        {
            _errors[status] = replace(type);
        }
    }

    /// <summary>Joins the two ranges of errors if they throw the same.</summary>
    public void JoinErrorRanges()
    {
        if (_errors.TryGetValue("4XX", out var client) && _errors.TryGetValue("5XX", out var server) && client == server && _errors.TryAdd("XXX", client))
        {
            _errors.Remove("4XX");
            _errors.Remove("5XX");
        }
    }
}
