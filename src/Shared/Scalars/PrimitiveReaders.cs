using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Scalars;

/// <summary>How to read a primitive whose type is known only as a type parameter.</summary>
internal static class PrimitiveReaders
{
    private static readonly FrozenDictionary<Type, Func<IParseNode, object?>> s_byType =
        new Dictionary<Type, Func<IParseNode, object?>>
        {
            [typeof(string)] = static node => node.GetStringValue(),
            [typeof(bool)] = static node => node.GetBoolValue(),
            [typeof(byte)] = static node => node.GetByteValue(),
            [typeof(sbyte)] = static node => node.GetSbyteValue(),
            [typeof(int)] = static node => node.GetIntValue(),
            [typeof(long)] = static node => node.GetLongValue(),
            [typeof(float)] = static node => node.GetFloatValue(),
            [typeof(double)] = static node => node.GetDoubleValue(),
            [typeof(decimal)] = static node => node.GetDecimalValue(),
            [typeof(Guid)] = static node => node.GetGuidValue(),
            [typeof(DateTimeOffset)] = static node => node.GetDateTimeOffsetValue(),
            [typeof(TimeSpan)] = static node => node.GetTimeSpanValue(),
            [typeof(Date)] = static node => node.GetDateValue(),
            [typeof(Time)] = static node => node.GetTimeValue(),
            [typeof(byte[])] = static node => node.GetByteArrayValue(),
        }.ToFrozenDictionary();

    /// <exception cref="InvalidOperationException">Kiota knows no primitive of this type.</exception>
    public static Func<IParseNode, object?> For([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (s_byType.TryGetValue(bare, out var read))
        {
            return read;
        }

        if (!bare.IsEnum)
        {
            throw new InvalidOperationException($"unknown type of primitive: {type}");
        }

        var members = EnumMembers.Of(bare);
        return node => members.Read(node.GetStringValue());
    }
}
