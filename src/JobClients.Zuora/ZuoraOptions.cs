using JobClients.Zuora.Logins;

namespace JobClients.Zuora;

/// <summary>A connection to a Zuora tenant: a client id and its secret, or an access token.</summary>
/// <remarks>
/// The base URL is one of <see cref="ZuoraEnvironment"/>. Jobs of a test environment are those of the production tenant
/// that it belongs to.
/// </remarks>
public sealed class ZuoraOptions : JobConnectionOptions
{
    /// <summary>The id of an OAuth client, which logs in by itself and again whenever that is needed.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret of the OAuth client.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>An OAuth 2.0 access token, without <c>Bearer</c>, in place of a client. It is never renewed.</summary>
    public string? AccessToken { get; set; }

    /// <summary>The headers of every request, unless a call has its own.</summary>
    /// <value>The default is none.</value>
    public ZuoraHeaders Headers { get; set; } = new();

    private bool HasClient => ClientId is not null || ClientSecret is not null;

    /// <inheritdoc/>
    protected override JobLogin CreateLogin() =>
        HasClient ? new ClientCredentialsLogin(ClientId!, ClientSecret!) : JobLogin.Given($"Bearer {AccessToken}");

    /// <inheritdoc/>
    protected override IEnumerable<string> FindFaults()
    {
        foreach (var fault in base.FindFaults().Concat(Headers?.Validate() ?? [$"{nameof(Headers)} has to be given."]))
        {
            yield return fault;
        }

        if (HasClient && AccessToken is not null)
        {
            yield return $"{nameof(AccessToken)} and {nameof(ClientId)} exclude each other.";
        }
        else if (!HasClient && AccessToken is null)
        {
            yield return $"{nameof(AccessToken)} has to be given, or {nameof(ClientId)} and {nameof(ClientSecret)}.";
        }
        else if (HasClient && (string.IsNullOrWhiteSpace(ClientId) || string.IsNullOrWhiteSpace(ClientSecret)))
        {
            yield return $"{nameof(ClientId)} and {nameof(ClientSecret)} have to be given together.";
        }

        if (AccessToken is not null && !IsHeaderValue(AccessToken))
        {
            yield return $"{nameof(AccessToken)} has to be printable ASCII.";
        }
    }
}
