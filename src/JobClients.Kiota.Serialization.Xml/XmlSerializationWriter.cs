using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Xml;
using JobClients.Kiota.Serialization.Xml.Writing;
using JobClients.Scalars;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml;

/// <summary>Writes one document from what Kiota's models say of themselves.</summary>
/// <remarks>
/// <para>
/// <b>Documents</b> are UTF-8 without a byte order mark, with a declaration, without namespaces and without added white
/// space. The first element is the root; whoever writes a second gets an <see cref="InvalidOperationException"/>.
/// <see cref="XmlWritingOptions"/> has the names that a model does not know.
/// </para>
/// <para>
/// <b>Names.</b> A key is the name of an element. One that XML does not have, such as <c>123</c>, <c>a b</c> or
/// <c>@type</c>, is refused with an <see cref="ArgumentException"/> that names it: in any other spelling the receiver
/// would not know it.
/// </para>
/// <para>
/// <b>Null.</b> A value of null is left out. <see cref="WriteNullValue"/>, and a null in a list or in additional data,
/// is an element with <c>xsi:nil="true"</c>. An empty string, list or array of bytes is an empty element, and white
/// space is kept; but an <see cref="XmlParseNode"/> reads all of these as null, and a null among objects as an object
/// without values.
/// </para>
/// <para>
/// <b>Text</b> is kept, carriage returns and the white space around it included. A character that XML cannot have, such
/// as <c>U+0000</c> or half of a surrogate pair, is refused with an <see cref="ArgumentException"/> that names the key.
/// </para>
/// <para>
/// <b>Values</b> are written as XML Schema does, in any culture, and read as they were, but for the numbers <c>INF</c>,
/// <c>-INF</c> and <c>NaN</c>, which are read as null. Flags that are set stand between commas.
/// </para>
/// <para>
/// <b>Lists</b> are an element with an element for each item; see <see cref="XmlWritingOptions.WrapLists"/>. In data
/// without a model an element for each item has the name of the list, as such data is read: so what was read is
/// written as it was, but a list of one is read as its item, and numbers are read as text.
/// </para>
/// <para>
/// <b>Depth</b> is bounded. An object that is within itself ends in an <see cref="InvalidOperationException"/>, or in
/// an <see cref="InsufficientExecutionStackException"/> where no element lies between. After an exception no content
/// can be had.
/// </para>
/// </remarks>
public sealed partial class XmlSerializationWriter : ISerializationWriter
{
    private const string RootOfValue = "root";

    private readonly XmlWritingOptions _options;
    private readonly ElementWriter _elements;

    // What is written without a key is called: an item of a list, or what a union holds.
    private string? _name;

    /// <summary>Creates a writer with the default names and bounds.</summary>
    public XmlSerializationWriter()
        : this(new XmlWritingOptions())
    {
    }

    /// <summary>Creates a writer with names and bounds of your own.</summary>
    /// <param name="options">The names and bounds; their values are taken now.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public XmlSerializationWriter(XmlWritingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Copy();
        _elements = new ElementWriter(_options.MaxDepth);
    }

    /// <summary>Gets or sets what is called with each object before it is written.</summary>
    /// <value>Null by default.</value>
    public Action<IParsable>? OnBeforeObjectSerialization { get; set; }

    /// <summary>Gets or sets what is called with each object after it was written.</summary>
    /// <value>Null by default.</value>
    public Action<IParsable>? OnAfterObjectSerialization { get; set; }

    /// <summary>Gets or sets what is called with each object when its element is open and nothing is in it.</summary>
    /// <value>Null by default. What it writes goes into the element.</value>
    public Action<IParsable, ISerializationWriter>? OnStartObjectSerialization { get; set; }

    /// <summary>Ends the document.</summary>
    /// <returns>
    /// The document, from its start; an empty stream if nothing was written. It is the same stream each time, belongs to
    /// the caller, and stays open when the writer is disposed.
    /// </returns>
    /// <exception cref="InvalidOperationException">An element is open, as after an exception.</exception>
    public Stream GetSerializedContent() => _elements.Finish();

    /// <summary>Frees what writing took. The content that was handed out is left open.</summary>
    public void Dispose() => _elements.Dispose();

    /// <summary>Writes a text.</summary>
    /// <param name="key">The name of the element; null or empty for an item, the value of a union, or the root.</param>
    /// <param name="value">The text, or null to write nothing.</param>
    /// <exception cref="ArgumentException">The key or a character of the text cannot be in XML.</exception>
    /// <exception cref="InvalidOperationException">
    /// The element cannot be here: a second root, too deep, or without a key in an object.
    /// </exception>
    public void WriteStringValue(string? key, string? value)
    {
        if (value is not null)
        {
            _elements.WriteText(Name(key), value);
        }
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <param name="key">As for <see cref="WriteStringValue"/>.</param>
    /// <param name="value">The value, or null to write nothing.</param>
    /// <exception cref="ArgumentException">The key cannot be in XML.</exception>
    /// <exception cref="InvalidOperationException">As for <see cref="WriteStringValue"/>.</exception>
    public void WriteBoolValue(string? key, bool? value) =>
        WriteStringValue(key, value is { } flag ? XmlConvert.ToString(flag) : null);

    /// <summary>Writes a number in decimal digits.</summary>
    /// <inheritdoc cref="WriteBoolValue" path="/param | /exception"/>
    public void WriteByteValue(string? key, byte? value) =>
        WriteStringValue(key, value?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="WriteByteValue"/>
    public void WriteSbyteValue(string? key, sbyte? value) =>
        WriteStringValue(key, value?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="WriteByteValue"/>
    public void WriteIntValue(string? key, int? value) =>
        WriteStringValue(key, value?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="WriteByteValue"/>
    public void WriteLongValue(string? key, long? value) =>
        WriteStringValue(key, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a number in as few digits as give it back; also <c>INF</c>, <c>-INF</c> and <c>NaN</c>.</summary>
    /// <inheritdoc cref="WriteBoolValue" path="/param | /exception"/>
    public void WriteFloatValue(string? key, float? value) =>
        WriteStringValue(key, value is { } number ? XmlConvert.ToString(number) : null);

    /// <inheritdoc cref="WriteFloatValue"/>
    public void WriteDoubleValue(string? key, double? value) =>
        WriteStringValue(key, value is { } number ? XmlConvert.ToString(number) : null);

    /// <summary>Writes a number with the digits behind the point that it has.</summary>
    /// <inheritdoc cref="WriteBoolValue" path="/param | /exception"/>
    public void WriteDecimalValue(string? key, decimal? value) =>
        WriteStringValue(key, value is { } number ? XmlConvert.ToString(number) : null);

    /// <summary>Writes a UUID with hyphens.</summary>
    /// <inheritdoc cref="WriteBoolValue" path="/param | /exception"/>
    public void WriteGuidValue(string? key, Guid? value) => WriteStringValue(key, value?.ToString());

    /// <summary>Writes a moment with its offset, <c>Z</c> for none, and up to seven digits of a second.</summary>
    /// <inheritdoc cref="WriteBoolValue" path="/param | /exception"/>
    public void WriteDateTimeOffsetValue(string? key, DateTimeOffset? value) =>
        WriteStringValue(key, value is { } moment ? XmlConvert.ToString(moment) : null);

    /// <summary>Writes a duration such as <c>P1DT2H</c>, in days and less.</summary>
    /// <inheritdoc cref="WriteBoolValue" path="/param | /exception"/>
    public void WriteTimeSpanValue(string? key, TimeSpan? value) =>
        WriteStringValue(key, value is { } duration ? XmlConvert.ToString(duration) : null);

    /// <summary>Writes a date such as <c>2016-04-20</c>.</summary>
    /// <inheritdoc cref="WriteBoolValue" path="/param | /exception"/>
    public void WriteDateValue(string? key, Date? value) =>
        WriteStringValue(key, value is { } date ? LexicalForm.Of(date) : null);

    /// <summary>Writes a time of day such as <c>18:14:42</c>, with up to seven more digits of a second.</summary>
    /// <inheritdoc cref="WriteBoolValue" path="/param | /exception"/>
    public void WriteTimeValue(string? key, Time? value) =>
        WriteStringValue(key, value is { } time ? LexicalForm.Of(time) : null);

    /// <summary>Writes bytes as base64, in one line.</summary>
    /// <inheritdoc cref="WriteBoolValue" path="/param | /exception"/>
    public void WriteByteArrayValue(string? key, byte[]? value) =>
        WriteStringValue(key, value is null ? null : Convert.ToBase64String(value));

    /// <summary>
    /// Writes a member of an enum by its <see cref="System.Runtime.Serialization.EnumMemberAttribute"/>, or else by its
    /// name; of flags all that are set, between commas.
    /// </summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="key">As for <see cref="WriteStringValue"/>.</param>
    /// <param name="value">The member, or null to write nothing.</param>
    /// <exception cref="ArgumentException">The value is no member, or the key cannot be in XML.</exception>
    /// <exception cref="InvalidOperationException">As for <see cref="WriteStringValue"/>.</exception>
    public void WriteEnumValue<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(
        string? key, T? value)
        where T : struct, Enum
    {
        if (value is { } member)
        {
            var name = Name(key);
            var text = EnumMembers.Of(typeof(T)).NameOf(member);
            _elements.WriteText(name, text ?? throw Unwritable(name, member));
        }
    }

    /// <summary>Writes that there is no value: an empty element with <c>xsi:nil="true"</c>.</summary>
    /// <param name="key">As for <see cref="WriteStringValue"/>.</param>
    /// <exception cref="ArgumentException">The key cannot be in XML.</exception>
    /// <exception cref="InvalidOperationException">As for <see cref="WriteStringValue"/>.</exception>
    public void WriteNullValue(string? key) => _elements.WriteNil(Name(key));

    private string Name(string? key, IParsable? model = null)
    {
        if (!string.IsNullOrEmpty(key))
        {
            return key;
        }

        return _name ?? (_elements.Depth == 0
            ? _options.RootName ?? NameOfRoot(model)
            : throw new InvalidOperationException("A value in an object needs a key."));
    }

    private static string NameOfRoot(IParsable? model) =>
        model is null or UntypedNode ? RootOfValue : ElementName.Of(model.GetType());

    private static ArgumentException Unwritable(string name, object value) =>
        new($"The value of '{name}' has no form in XML: it is no known {value.GetType()}.", nameof(value));
}
