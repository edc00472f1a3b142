using System.Text.RegularExpressions;
using JobClients.VeevaVault.Logins;

namespace JobClients.VeevaVault;

/// <summary>A connection to a Vault: a user name and password, a session id, or an access token.</summary>
public sealed partial class VeevaVaultOptions : JobConnectionOptions
{
    /// <summary>The name of a user, who logs in by itself and again whenever that is needed.</summary>
    public string? UserName { get; set; }

    /// <summary>The password of the user. Once Vault has refused it, it is not sent again: Vault locks users out.</summary>
    public string? Password { get; set; }

    /// <summary>The id of a session, sent as it is in the <c>Authorization</c> header, in place of a user. It is never renewed.</summary>
    public string? SessionId { get; set; }

    /// <summary>An API access token, without <c>Bearer</c>, in place of a user. It is never renewed.</summary>
    public string? AccessToken { get; set; }

    /// <summary>
    /// What Vault's logs call this program (<c>X-VaultAPI-ClientID</c>): at most 100 letters, digits, <c>.</c>, <c>_</c>
    /// and <c>-</c>, such as <c>acme-billing-server-jobs</c>.
    /// </summary>
    /// <value>The default is null: none.</value>
    public string? ClientId { get; set; }

    /// <summary>The version of Vault's API.</summary>
    /// <value>The default is <c>v26.1</c>.</value>
    public string ApiVersion { get; set; } = "v26.1";

    /// <summary>The format in which Vault is asked to answer.</summary>
    /// <value>The default is <see cref="VeevaVaultFormat.Json"/>.</value>
    public VeevaVaultFormat Format { get; set; }

    private bool HasUser => UserName is not null || Password is not null;

    /// <inheritdoc/>
    protected override JobLogin CreateLogin() => this switch
    {
        { HasUser: true } => new PasswordLogin(UserName!, Password!, ClientId, ApiVersion, BaseUrl!),
        { AccessToken: { } token } => JobLogin.Given($"Bearer {token}"),
        _ => JobLogin.Given(SessionId!),
    };

    /// <inheritdoc/>
    protected override IEnumerable<string> FindFaults()
    {
        foreach (var fault in base.FindFaults().Concat(FindLoginFaults()))
        {
            yield return fault;
        }

        if (ClientId is not null && !ClientIdForm().IsMatch(ClientId))
        {
            yield return $"{nameof(ClientId)} has to be at most 100 letters, digits, '.', '_' and '-'.";
        }

        if (!Version().IsMatch(ApiVersion ?? ""))
        {
            yield return $"{nameof(ApiVersion)} has to be like v26.1.";
        }

        if (!Enum.IsDefined(Format))
        {
            yield return $"{nameof(Format)} has to be {nameof(VeevaVaultFormat.Json)} or {nameof(VeevaVaultFormat.Xml)}.";
        }
    }

    private IEnumerable<string> FindLoginFaults()
    {
        var ways = new[] { HasUser, SessionId is not null, AccessToken is not null }.Count(isGiven => isGiven);
        if (ways > 1)
        {
            yield return $"{nameof(SessionId)}, {nameof(AccessToken)} and {nameof(UserName)} exclude each other.";
        }
        else if (HasUser && (string.IsNullOrWhiteSpace(UserName) || string.IsNullOrEmpty(Password)))
        {
            yield return $"{nameof(UserName)} and {nameof(Password)} have to be given together.";
        }
        else if (ways == 0)
        {
            yield return $"{nameof(SessionId)} has to be given, or {nameof(AccessToken)}, or {nameof(UserName)} and {nameof(Password)}.";
        }

        foreach (var (name, secret) in new[] { (nameof(SessionId), SessionId), (nameof(AccessToken), AccessToken) })
        {
            if (secret is not null && !IsHeaderValue(secret))
            {
                yield return $"{name} has to be printable ASCII.";
            }
        }
    }

    [GeneratedRegex(@"\Av[0-9]{1,4}\.[0-9]{1,4}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,100}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClientIdForm();
}
