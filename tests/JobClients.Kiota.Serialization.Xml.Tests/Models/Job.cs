using Microsoft.Kiota.Abstractions.Extensions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Models;

internal sealed class Job : IParsable
{
    public long? Id { get; set; }

    public string? Status { get; set; } = "as constructed";

    public string? RunEndDate { get; set; }

    public List<Link>? Links { get; set; }

    public static Job Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "id", n => Id = n.GetLongValue() },
        { "links", n => Links = n.GetCollectionOfObjectValues(Link.Create)?.AsList() },
        { "run_end_date", n => RunEndDate = n.GetStringValue() },
        { "status", n => Status = n.GetStringValue() },
    };

    public void Serialize(ISerializationWriter writer) => throw new NotSupportedException();
}
