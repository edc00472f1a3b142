using Microsoft.Kiota.Abstractions.Extensions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Models;

internal sealed class Login : IParsable
{
    public string? ResponseStatus { get; set; }

    public string? SessionId { get; set; }

    public int? UserId { get; set; }

    public List<VaultAddress>? VaultIds { get; set; }

    public static Login Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "responseStatus", n => ResponseStatus = n.GetStringValue() },
        { "sessionId", n => SessionId = n.GetStringValue() },
        { "userId", n => UserId = n.GetIntValue() },
        { "vaultIds", n => VaultIds = n.GetCollectionOfObjectValues(VaultAddress.Create)?.AsList() },
    };

    public void Serialize(ISerializationWriter writer) => throw new NotSupportedException();
}
