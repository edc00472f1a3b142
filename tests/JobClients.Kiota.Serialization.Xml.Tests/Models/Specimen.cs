using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Extensions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Models;

/// <summary>A field of every type that Kiota has.</summary>
internal sealed class Specimen : IParsable, IAdditionalDataHolder
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? Text { get; set; }

    public bool? Flag { get; set; }

    public byte? Octet { get; set; }

    public sbyte? SignedOctet { get; set; }

    public int? Number { get; set; }

    public long? BigNumber { get; set; }

    public float? Single { get; set; }

    public double? Real { get; set; }

    public decimal? Amount { get; set; }

    public Guid? Id { get; set; }

    public DateTimeOffset? Moment { get; set; }

    public TimeSpan? Duration { get; set; }

    public Date? Day { get; set; }

    public Time? Hour { get; set; }

    public byte[]? Bytes { get; set; }

    public Colour? Colour { get; set; }

    public Access? Access { get; set; }

    public List<string?>? Texts { get; set; }

    public List<double?>? Reals { get; set; }

    public List<Colour?>? Colours { get; set; }

    public Link? Link { get; set; }

    public List<Link>? Links { get; set; }

    public Folder? Folder { get; set; }

    public NumberOrName? Union { get; set; }

    public List<NumberOrName>? Unions { get; set; }

    public UntypedNode? Anything { get; set; }

    public List<UntypedNode>? Untyped { get; set; }

    public static Specimen Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "access", n => Access = n.GetEnumValue<Access>() },
        { "amount", n => Amount = n.GetDecimalValue() },
        { "anything", n => Anything = n.GetObjectValue(UntypedNode.CreateFromDiscriminatorValue) },
        { "bigNumber", n => BigNumber = n.GetLongValue() },
        { "bytes", n => Bytes = n.GetByteArrayValue() },
        { "colour", n => Colour = n.GetEnumValue<Colour>() },
        { "colours", n => Colours = n.GetCollectionOfEnumValues<Colour>()?.AsList() },
        { "day", n => Day = n.GetDateValue() },
        { "duration", n => Duration = n.GetTimeSpanValue() },
        { "flag", n => Flag = n.GetBoolValue() },
        { "folder", n => Folder = n.GetObjectValue(Models.Folder.Create) },
        { "hour", n => Hour = n.GetTimeValue() },
        { "id", n => Id = n.GetGuidValue() },
        { "link", n => Link = n.GetObjectValue(Models.Link.Create) },
        { "links", n => Links = n.GetCollectionOfObjectValues(Models.Link.Create)?.AsList() },
        { "moment", n => Moment = n.GetDateTimeOffsetValue() },
        { "number", n => Number = n.GetIntValue() },
        { "octet", n => Octet = n.GetByteValue() },
        { "real", n => Real = n.GetDoubleValue() },
        { "reals", n => Reals = n.GetCollectionOfPrimitiveValues<double?>()?.AsList() },
        { "signedOctet", n => SignedOctet = n.GetSbyteValue() },
        { "single", n => Single = n.GetFloatValue() },
        { "text", n => Text = n.GetStringValue() },
        { "texts", n => Texts = n.GetCollectionOfPrimitiveValues<string?>()?.AsList() },
        { "union", n => Union = n.GetObjectValue(NumberOrName.Create) },
        { "unions", n => Unions = n.GetCollectionOfObjectValues(NumberOrName.Create)?.AsList() },
        { "untyped", n => Untyped = n.GetCollectionOfObjectValues(UntypedNode.CreateFromDiscriminatorValue)?.AsList() },
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteEnumValue("access", Access);
        writer.WriteDecimalValue("amount", Amount);
        writer.WriteObjectValue("anything", Anything);
        writer.WriteLongValue("bigNumber", BigNumber);
        writer.WriteByteArrayValue("bytes", Bytes);
        writer.WriteEnumValue("colour", Colour);
        writer.WriteCollectionOfEnumValues("colours", Colours);
        writer.WriteDateValue("day", Day);
        writer.WriteTimeSpanValue("duration", Duration);
        writer.WriteBoolValue("flag", Flag);
        writer.WriteObjectValue("folder", Folder);
        writer.WriteTimeValue("hour", Hour);
        writer.WriteGuidValue("id", Id);
        writer.WriteObjectValue("link", Link);
        writer.WriteCollectionOfObjectValues("links", Links);
        writer.WriteDateTimeOffsetValue("moment", Moment);
        writer.WriteIntValue("number", Number);
        writer.WriteByteValue("octet", Octet);
        writer.WriteDoubleValue("real", Real);
        writer.WriteCollectionOfPrimitiveValues("reals", Reals);
        writer.WriteSbyteValue("signedOctet", SignedOctet);
        writer.WriteFloatValue("single", Single);
        writer.WriteStringValue("text", Text);
        writer.WriteCollectionOfPrimitiveValues("texts", Texts);
        writer.WriteObjectValue("union", Union);
        writer.WriteCollectionOfObjectValues("unions", Unions);
        writer.WriteCollectionOfObjectValues("untyped", Untyped);
        writer.WriteAdditionalData(AdditionalData);
    }
}
