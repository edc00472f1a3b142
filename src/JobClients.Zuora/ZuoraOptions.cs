namespace JobClients.Zuora;

/// <summary>A connection to a Zuora tenant.</summary>
public sealed class ZuoraOptions : JobConnectionOptions
{
    /// <summary>An OAuth 2.0 access token, without <c>Bearer</c>.</summary>
    public string? AccessToken { get; set; }

    /// <inheritdoc/>
    protected override IEnumerable<string> FindFaults()
    {
        foreach (var fault in base.FindFaults())
        {
            yield return fault;
        }

        if (!IsHeaderValue(AccessToken))
        {
            yield return $"{nameof(AccessToken)} has to be given, in printable ASCII.";
        }
    }
}
