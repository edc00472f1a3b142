using System.Runtime.Serialization;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Extensions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Tests.Json;

/// <summary>A model with a field of every type that Kiota generates.</summary>
internal sealed class Everything : IParsable, IAdditionalDataHolder
{
    public enum Color
    {
        [EnumMember(Value = "dark-red")]
        DarkRed,

        [EnumMember(Value = "green")]
        Green,
    }

    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>(StringComparer.Ordinal);

    public Dictionary<string, object?> Read { get; } = new(StringComparer.Ordinal);

    public static Everything Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>(StringComparer.Ordinal)
    {
        ["string"] = node => Read["string"] = node.GetStringValue(),
        ["bool"] = node => Read["bool"] = node.GetBoolValue(),
        ["byte"] = node => Read["byte"] = node.GetByteValue(),
        ["sbyte"] = node => Read["sbyte"] = node.GetSbyteValue(),
        ["int"] = node => Read["int"] = node.GetIntValue(),
        ["long"] = node => Read["long"] = node.GetLongValue(),
        ["float"] = node => Read["float"] = node.GetFloatValue(),
        ["double"] = node => Read["double"] = node.GetDoubleValue(),
        ["decimal"] = node => Read["decimal"] = node.GetDecimalValue(),
        ["guid"] = node => Read["guid"] = node.GetGuidValue(),
        ["moment"] = node => Read["moment"] = node.GetDateTimeOffsetValue(),
        ["duration"] = node => Read["duration"] = node.GetTimeSpanValue(),
        ["date"] = node => Read["date"] = node.GetDateValue(),
        ["time"] = node => Read["time"] = node.GetTimeValue(),
        ["bytes"] = node => Read["bytes"] = node.GetByteArrayValue(),
        ["color"] = node => Read["color"] = node.GetEnumValue<Color>(),
        ["child"] = node => Read["child"] = node.GetObjectValue(Create),
        ["children"] = node => Read["children"] = node.GetCollectionOfObjectValues(Create)?.AsList(),
        ["numbers"] = node => Read["numbers"] = node.GetCollectionOfPrimitiveValues<long?>()?.AsList(),
        ["names"] = node => Read["names"] = node.GetCollectionOfPrimitiveValues<string>()?.AsList(),
        ["colors"] = node => Read["colors"] = node.GetCollectionOfEnumValues<Color>()?.AsList(),
        ["untyped"] = node => Read["untyped"] = node.GetObjectValue(UntypedNode.CreateFromDiscriminatorValue),
    };

    public void Serialize(ISerializationWriter writer) => throw new NotSupportedException();

    /// <summary>Everything that was read, in one line each, so that two of them can be compared.</summary>
    public string Describe() => string.Join('\n', Lines(this, ""));

    private static IEnumerable<string> Lines(Everything item, string path) =>
        item.Read.Concat(item.AdditionalData.Select(pair => KeyValuePair.Create(pair.Key, (object?)pair.Value))).OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => Lines(pair.Value, $"{path}/{pair.Key}"));

    private static IEnumerable<string> Lines(object? value, string path) => value switch
    {
        Everything child => Lines(child, path).DefaultIfEmpty($"{path} has nothing"),
        UntypedArray list => list.GetValue().SelectMany((item, index) => Lines(item, $"{path}/{index}")).DefaultIfEmpty($"{path} is empty"),
        UntypedObject map => map.GetValue().OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => Lines(pair.Value, $"{path}/{pair.Key}")).DefaultIfEmpty($"{path} has nothing"),
        UntypedString text => Lines(text.GetValue(), path),
        UntypedNode node => [$"{path} = {KiotaValue(node)} ({node.GetType().Name})"],
        byte[] bytes => [$"{path} = {Convert.ToHexString(bytes)}"],
        string text => [$"{path} = '{text}'"],
        System.Collections.IEnumerable list => list.Cast<object?>().SelectMany((item, index) => Lines(item, $"{path}/{index}")).DefaultIfEmpty($"{path} is empty"),
        DateTimeOffset moment => [$"{path} = {moment:O}"],
        _ => [string.Create(null, $"{path} = {value ?? "null"}")],
    };

    private static object? KiotaValue(UntypedNode node) => node switch
    {
        UntypedInteger number => number.GetValue(),
        UntypedLong number => number.GetValue(),
        UntypedDecimal number => number.GetValue(),
        UntypedDouble number => number.GetValue(),
        UntypedFloat number => number.GetValue(),
        UntypedBoolean value => value.GetValue(),
        _ => null,
    };
}
