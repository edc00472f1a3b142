using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Zuora.Logins;

/// <summary>The answer of <c>POST /oauth/token</c>, as far as it is needed.</summary>
internal sealed class OAuthToken : IAdditionalDataHolder, IParsable
{
    public string? AccessToken { get; private set; }

    /// <summary>In seconds, with a fraction or without.</summary>
    public double? ExpiresIn { get; private set; }

    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>(StringComparer.Ordinal);

    public static OAuthToken Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>(StringComparer.Ordinal)
    {
        ["access_token"] = node => AccessToken = node.GetStringValue(),
        ["expires_in"] = node => ExpiresIn = node.GetDoubleValue(),
    };

    public void Serialize(ISerializationWriter writer) => throw new NotSupportedException("It is only ever received.");
}
