using System.Text.RegularExpressions;

namespace JobClients.VeevaVault;

/// <summary>A connection to a Vault.</summary>
public sealed partial class VeevaVaultOptions : JobConnectionOptions
{
    /// <summary>The id of a session, sent as it is in the <c>Authorization</c> header.</summary>
    public string? SessionId { get; set; }

    /// <summary>The version of Vault's API.</summary>
    /// <value>The default is <c>v26.1</c>.</value>
    public string ApiVersion { get; set; } = "v26.1";

    /// <summary>The format in which Vault is asked to answer.</summary>
    /// <value>The default is <see cref="VeevaVaultFormat.Json"/>.</value>
    public VeevaVaultFormat Format { get; set; }

    /// <inheritdoc/>
    protected override IEnumerable<string> FindFaults()
    {
        foreach (var fault in base.FindFaults())
        {
            yield return fault;
        }

        if (!IsHeaderValue(SessionId))
        {
            yield return $"{nameof(SessionId)} has to be given, in printable ASCII.";
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

    [GeneratedRegex(@"\Av[0-9]{1,4}\.[0-9]{1,4}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}
