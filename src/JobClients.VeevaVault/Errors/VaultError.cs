using JobClients.VeevaVault.Generated.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Extensions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.VeevaVault.Errors;

/// <summary>
/// Vault's envelope under another HTTP status than 200. The pages know none, but 404 has been seen with an envelope:
/// https://general.veevavault.dev/vault-api/references/errors.
/// </summary>
internal sealed class VaultError : ApiException, IParsable
{
    public string? ResponseStatus { get; private set; }

    public string? ErrorType { get; private set; }

    public string? ResponseMessage { get; private set; }

    public List<ResponseError>? Errors { get; private set; }

    public static VaultError Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>(StringComparer.Ordinal)
    {
        ["responseStatus"] = node => ResponseStatus = node.GetStringValue(),
        ["errorType"] = node => ErrorType = node.GetStringValue(),
        ["responseMessage"] = node => ResponseMessage = node.GetStringValue(),
        ["errors"] = node => Errors = node.GetCollectionOfObjectValues(ResponseError.CreateFromDiscriminatorValue)?.AsList(),
    };

    public void Serialize(ISerializationWriter writer) => throw new NotSupportedException("It is only ever received.");
}
