using System.Diagnostics.CodeAnalysis;
using JobClients.Kiota.Serialization.Xml.Documents;
using JobClients.Scalars;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml;

/// <summary>An element, or a run of sibling elements of one name, as Kiota's models read it.</summary>
/// <remarks>
/// <para>
/// <b>Names.</b> An element belongs to the field whose serialized name equals its local name, case included. Prefixes,
/// namespaces, the name of the root and attributes (but for <c>xsi:nil</c>) are not looked at. Elements without a field
/// go to <see cref="IAdditionalDataHolder.AdditionalData"/>: text as a <see cref="string"/>, all else as an
/// <see cref="UntypedNode"/>, an empty element as null.
/// </para>
/// <para>
/// <b>Null.</b> A missing element, an empty one, one with nothing but white space, and one with <c>xsi:nil="true"</c>
/// are the same: the field is not assigned and keeps what its constructor gave it, as with a JSON null. There is
/// therefore no empty string, and an empty wrapper leaves its list null.
/// </para>
/// <para>
/// <b>Text.</b> Strings keep the white space around them; other values are trimmed. CDATA sections and the text beside
/// them are joined; white space that stands alone between comments or CDATA sections is dropped. Text beside child
/// elements is dropped, and an element with children has no text.
/// </para>
/// <para>
/// <b>Values</b> are read in the invariant culture. Text that is no such value, is out of range, or is not finite reads
/// as null and never throws. Where several elements have the name of a field that takes one, the last that is not
/// empty counts.
/// </para>
/// <para>
/// <b>Lists.</b> A repeated element is a list of its occurrences. A single element with children is a wrapper, whatever
/// the items are called, unless its children are those of an item: then it is a list of one. It is taken for an item if
/// a child has the name of one of the item's fields (except when all children share that name and have such fields
/// themselves), or if all children are plain text that no item could be read from. A single element with text is a
/// list of one. An empty item is a null value, or an object without values.
/// </para>
/// <para>
/// Elements are only read, so that several threads may use one node while nobody sets its callbacks. But a node that a
/// model is given for one of its fields, or for an item of a list, is its only until it returns; then the same node
/// stands for the next one.
/// </para>
/// </remarks>
public sealed partial class XmlParseNode : IParseNode
{
    private ElementRun _run;
    private Element _element;

    internal XmlParseNode(Element root) => (_run, _element) = (new ElementRun(root, withNamesakes: false), root);

    private XmlParseNode() => _element = null!;

    /// <summary>Gets or sets what is called with each object before its fields are assigned.</summary>
    /// <value>Null by default. Nodes obtained from this one inherit it.</value>
    public Action<IParsable>? OnBeforeAssignFieldValues { get; set; }

    /// <summary>Gets or sets what is called with each object after its fields were assigned.</summary>
    /// <value>Null by default. Nodes obtained from this one inherit it.</value>
    public Action<IParsable>? OnAfterAssignFieldValues { get; set; }

    private ScalarText Scalar => new(_element.Text);

    /// <summary>Gets the text, with the white space around it.</summary>
    /// <returns>The text, or null if the element is empty or has child elements.</returns>
    public string? GetStringValue() => _element.Text;

    /// <summary>Reads <c>true</c> or <c>false</c> in any case, <c>1</c> or <c>0</c>.</summary>
    /// <returns>The value, or null if the text is none.</returns>
    public bool? GetBoolValue() => Scalar.AsBool();

    /// <summary>Reads decimal digits, with or without a sign.</summary>
    /// <returns>A number from 0 to 255, or null.</returns>
    public byte? GetByteValue() => Scalar.AsInteger<byte>();

    /// <summary>Reads decimal digits, with or without a sign.</summary>
    /// <returns>A number from -128 to 127, or null.</returns>
    public sbyte? GetSbyteValue() => Scalar.AsInteger<sbyte>();

    /// <summary>Reads decimal digits, with or without a sign.</summary>
    /// <returns>A number of 32 bits, or null.</returns>
    public int? GetIntValue() => Scalar.AsInteger<int>();

    /// <summary>Reads decimal digits, with or without a sign.</summary>
    /// <returns>A number of 64 bits, or null.</returns>
    public long? GetLongValue() => Scalar.AsInteger<long>();

    /// <summary>Reads a number with or without a fraction and an exponent.</summary>
    /// <returns>A finite number, or null, also for <c>NaN</c> and <c>INF</c>.</returns>
    public float? GetFloatValue() => Scalar.AsReal<float>();

    /// <summary>Reads a number with or without a fraction and an exponent.</summary>
    /// <returns>A finite number, or null, also for <c>NaN</c> and <c>INF</c>.</returns>
    public double? GetDoubleValue() => Scalar.AsReal<double>();

    /// <summary>Reads a number with or without a fraction and an exponent.</summary>
    /// <returns>The number, rounded to 28 significant digits, or null.</returns>
    public decimal? GetDecimalValue() => Scalar.AsReal<decimal>();

    /// <summary>Reads a UUID in any form that <see cref="Guid"/> reads, with hyphens or without.</summary>
    /// <returns>The value, or null.</returns>
    public Guid? GetGuidValue() => Scalar.AsGuid();

    /// <summary>Reads an ISO 8601 date, with a time and a zone or without.</summary>
    /// <returns>The moment with the offset that was written (UTC where none was), or null.</returns>
    public DateTimeOffset? GetDateTimeOffsetValue() => Scalar.AsDateTimeOffset();

    /// <summary>Reads an ISO 8601 duration such as <c>PT1H30M</c>; a month counts 30 days, a year 365.</summary>
    /// <returns>The duration, or null.</returns>
    public TimeSpan? GetTimeSpanValue() => Scalar.AsTimeSpan();

    /// <summary>Reads an ISO 8601 date; a time or a zone behind it is dropped, and does not shift it.</summary>
    /// <returns>The date as it was written, or null.</returns>
    public Date? GetDateValue() => Scalar.AsDate();

    /// <summary>Reads an ISO 8601 time of day; a date before it or a zone behind it is dropped, and does not shift it.</summary>
    /// <returns>The time as it was written, or null.</returns>
    public Time? GetTimeValue() => Scalar.AsTime();

    /// <summary>Reads base64, with or without white space in it.</summary>
    /// <returns>The bytes, or null.</returns>
    public byte[]? GetByteArrayValue() => Scalar.AsBytes();

    /// <summary>
    /// Reads a member of an enum by its <see cref="System.Runtime.Serialization.EnumMemberAttribute"/>, case included, or
    /// else by its name in any case. Flags may be several, between commas; unknown ones are left out.
    /// </summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <returns>The member, or null, also for a number.</returns>
    public T? GetEnumValue<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>()
        where T : struct, Enum =>
        EnumMembers.Of(typeof(T)).Read(_element.Text) as T?;
}
