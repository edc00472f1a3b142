using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Zuora.Errors;

/// <summary>An error that no page describes: all of its body is additional data.</summary>
internal sealed class ZuoraError : ApiException, IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>(StringComparer.Ordinal);

    public static ZuoraError Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>(StringComparer.Ordinal);

    public void Serialize(ISerializationWriter writer) => throw new NotSupportedException("It is only ever received.");
}
