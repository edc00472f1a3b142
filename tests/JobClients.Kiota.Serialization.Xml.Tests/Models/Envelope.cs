using Microsoft.Kiota.Abstractions.Extensions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Models;

/// <summary>What every answer of a Vault begins with, and each kind of content a test needs.</summary>
internal sealed class Envelope : IParsable, IAdditionalDataHolder
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? ResponseStatus { get; set; }

    public string? ResponseMessage { get; set; }

    public Job? Data { get; set; }

    public List<Problem>? Errors { get; set; }

    public static Envelope Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "data", n => Data = n.GetObjectValue(Job.Create) },
        { "errors", n => Errors = n.GetCollectionOfObjectValues(Problem.Create)?.AsList() },
        { "responseMessage", n => ResponseMessage = n.GetStringValue() },
        { "responseStatus", n => ResponseStatus = n.GetStringValue() },
    };

    public void Serialize(ISerializationWriter writer) => throw new NotSupportedException();
}
