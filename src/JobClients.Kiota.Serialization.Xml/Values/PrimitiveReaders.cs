using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using JobClients.Kiota.Serialization.Xml.Documents;
using Microsoft.Kiota.Abstractions;

namespace JobClients.Kiota.Serialization.Xml.Values;

/// <summary>How to read an item of a list whose type is known only as a type parameter.</summary>
internal static class PrimitiveReaders
{
    private static readonly FrozenDictionary<Type, Func<Element, object?>> _byType =
        new Dictionary<Type, Func<Element, object?>>
        {
            [typeof(string)] = static element => element.Text,
            [typeof(bool)] = static element => new ScalarText(element.Text).AsBool(),
            [typeof(byte)] = static element => new ScalarText(element.Text).AsInteger<byte>(),
            [typeof(sbyte)] = static element => new ScalarText(element.Text).AsInteger<sbyte>(),
            [typeof(int)] = static element => new ScalarText(element.Text).AsInteger<int>(),
            [typeof(long)] = static element => new ScalarText(element.Text).AsInteger<long>(),
            [typeof(float)] = static element => new ScalarText(element.Text).AsReal<float>(),
            [typeof(double)] = static element => new ScalarText(element.Text).AsReal<double>(),
            [typeof(decimal)] = static element => new ScalarText(element.Text).AsReal<decimal>(),
            [typeof(Guid)] = static element => new ScalarText(element.Text).AsGuid(),
            [typeof(DateTimeOffset)] = static element => new ScalarText(element.Text).AsDateTimeOffset(),
            [typeof(TimeSpan)] = static element => new ScalarText(element.Text).AsTimeSpan(),
            [typeof(Date)] = static element => new ScalarText(element.Text).AsDate(),
            [typeof(Time)] = static element => new ScalarText(element.Text).AsTime(),
            [typeof(byte[])] = static element => new ScalarText(element.Text).AsBytes(),
        }.ToFrozenDictionary();

    /// <exception cref="InvalidOperationException">Kiota knows no primitive of this type.</exception>
    public static Func<Element, object?> For(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (_byType.TryGetValue(bare, out var read))
        {
            return read;
        }

        if (!bare.IsEnum)
        {
            throw new InvalidOperationException($"unknown type of primitive: {type}");
        }

        var members = EnumMembers.Of(bare);
        return element => members.Read(element.Text);
    }
}
