using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using JobClients.Scalars;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients;

/// <summary>A value of a JSON document, as Kiota's models read it; see <see cref="TolerantJsonParseNodeFactory"/>.</summary>
/// <remarks>
/// The root owns the document: once it is disposed, no node of it can be read. A node that a model is given for one of
/// its fields is its until it returns; then the same node stands for the next field, since a model has many.
/// </remarks>
internal sealed partial class TolerantJsonParseNode : IParseNode, IDisposable
{
    private readonly JsonDocument? _document;
    private JsonElement _element;

    public TolerantJsonParseNode(JsonDocument document)
        : this(document.RootElement) => _document = document;

    private TolerantJsonParseNode(JsonElement element) => _element = element;

    public Action<IParsable>? OnBeforeAssignFieldValues { get; set; }

    public Action<IParsable>? OnAfterAssignFieldValues { get; set; }

    public JsonValueKind Kind => _element.ValueKind;

    public void Dispose() => _document?.Dispose();

    public string? GetStringValue() => JsonText.Read(_element);

    public bool? GetBoolValue() => Kind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => Scalar.AsBool(),
        _ => null,
    };

    public byte? GetByteValue() => Kind == JsonValueKind.Number && _element.TryGetByte(out var value) ? value : null;

    public sbyte? GetSbyteValue() => Kind == JsonValueKind.Number && _element.TryGetSByte(out var value) ? value : null;

    public int? GetIntValue() => Kind == JsonValueKind.Number && _element.TryGetInt32(out var value) ? value : null;

    public long? GetLongValue() => Kind == JsonValueKind.Number && _element.TryGetInt64(out var value) ? value : null;

    public float? GetFloatValue() => Kind == JsonValueKind.Number && _element.TryGetSingle(out var value) && float.IsFinite(value) ? value : null;

    public double? GetDoubleValue() => Kind == JsonValueKind.Number && _element.TryGetDouble(out var value) && double.IsFinite(value) ? value : null;

    public decimal? GetDecimalValue() => Kind == JsonValueKind.Number && _element.TryGetDecimal(out var value) ? value : null;

    public Guid? GetGuidValue() => Scalar.AsGuid();

    public DateTimeOffset? GetDateTimeOffsetValue() => Scalar.AsDateTimeOffset();

    public TimeSpan? GetTimeSpanValue() => Scalar.AsTimeSpan();

    public Date? GetDateValue() => Scalar.AsDate();

    public Time? GetTimeValue() => Scalar.AsTime();

    public byte[]? GetByteArrayValue() => GetStringValue() is "" ? [] : Scalar.AsBytes();

    public T? GetEnumValue<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>()
        where T : struct, Enum =>
        EnumMembers.Of(typeof(T)).Read(GetStringValue()) as T?;

    private ScalarText Scalar => new(GetStringValue());
}
