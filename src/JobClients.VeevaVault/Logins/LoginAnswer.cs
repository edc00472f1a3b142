using JobClients.VeevaVault.Generated.Models;
using Microsoft.Kiota.Abstractions.Extensions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.VeevaVault.Logins;

/// <summary>The answer of <c>POST /api/{version}/auth</c>, as far as it is needed.</summary>
internal sealed class LoginAnswer : IParsable
{
    public string? ResponseStatus { get; private set; }

    public string? ResponseMessage { get; private set; }

    public string? ErrorType { get; private set; }

    public List<ResponseError>? Errors { get; private set; }

    public string? SessionId { get; private set; }

    public string? VaultId { get; private set; }

    public List<VaultAddress>? VaultIds { get; private set; }

    public static LoginAnswer Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>(StringComparer.Ordinal)
    {
        ["responseStatus"] = node => ResponseStatus = node.GetStringValue(),
        ["responseMessage"] = node => ResponseMessage = node.GetStringValue(),
        ["errorType"] = node => ErrorType = node.GetStringValue(),
        ["errors"] = node => Errors = node.GetCollectionOfObjectValues(ResponseError.CreateFromDiscriminatorValue)?.AsList(),
        ["sessionId"] = node => SessionId = node.GetStringValue(),
        ["vaultId"] = node => VaultId = VaultAddress.ReadId(node),
        ["vaultIds"] = node => VaultIds = node.GetCollectionOfObjectValues(VaultAddress.Create)?.AsList(),
    };

    public void Serialize(ISerializationWriter writer) => throw new NotSupportedException("It is only ever received.");
}
