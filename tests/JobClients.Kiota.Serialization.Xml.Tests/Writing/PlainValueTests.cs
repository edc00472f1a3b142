using JobClients.Kiota.Serialization.Xml.Tests.Models;
using JobClients.Support;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.Writing;

public sealed class PlainValueTests
{
    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Values_InAnyCulture_HaveTheFormOfXmlSchema(string culture)
    {
        using var scope = new CultureScope(culture);
        ShouldBe("true", w => w.WriteBoolValue("v", true));
        ShouldBe("255", w => w.WriteByteValue("v", 255));
        ShouldBe("-128", w => w.WriteSbyteValue("v", -128));
        ShouldBe("-2147483648", w => w.WriteIntValue("v", int.MinValue));
        ShouldBe("-9223372036854775808", w => w.WriteLongValue("v", long.MinValue));
        ShouldBe("-0.1", w => w.WriteFloatValue("v", -0.1f));
        ShouldBe("1.7976931348623157E+308", w => w.WriteDoubleValue("v", double.MaxValue));
        ShouldBe("-1.50", w => w.WriteDecimalValue("v", -1.50m));
        ShouldBe("8a8a85f5-9a1b-4c6e-b1c2-0123456789ab", w => w.WriteGuidValue("v", new Guid("8A8A85F59A1B4C6EB1C20123456789AB")));
        ShouldBe("-P1DT2H0.5S", w => w.WriteTimeSpanValue("v", -new TimeSpan(1, 2, 0, 0, 500)));
        ShouldBe("2016-04-20", w => w.WriteDateValue("v", new Date(2016, 4, 20)));
        ShouldBe("18:14:42", w => w.WriteTimeValue("v", new Time(18, 14, 42)));
        ShouldBe("18:14:42.0000001", w => w.WriteTimeValue("v", new Time(new DateTime(656820000001))));
        ShouldBe("AQID", w => w.WriteByteArrayValue("v", [1, 2, 3]));
    }

    [Theory]
    [InlineData("2016-04-20T18:14:42Z", "2016-04-20T18:14:42Z")]
    [InlineData("2016-04-20T18:14:42.1234567+05:30", "2016-04-20T18:14:42.1234567+05:30")]
    [InlineData("2016-04-20T18:14:42.100-07:00", "2016-04-20T18:14:42.1-07:00")]
    public void Moments_KeepTheirOffset(string moment, string expected)
    {
        using var scope = new CultureScope("ar-SA");
        var value = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
        ShouldBe(expected, w => w.WriteDateTimeOffsetValue("v", value));
    }

    [Fact]
    public void Numbers_ThatAreNotFinite_HaveTheNamesOfXmlSchema()
    {
        ShouldBe("NaN", w => w.WriteDoubleValue("v", double.NaN));
        ShouldBe("INF", w => w.WriteDoubleValue("v", double.PositiveInfinity));
        ShouldBe("-INF", w => w.WriteFloatValue("v", float.NegativeInfinity));
    }

    [Fact]
    public void Bytes_Many_AreOneLine() =>
        ShouldBe(new string('A', 4_000), w => w.WriteByteArrayValue("v", new byte[3_000]));

    [Theory]
    [InlineData(Colour.DarkBlue, "dark-blue")]
    [InlineData(Colour.Plain, "Plain")]
    public void Members_HaveTheirWireName(object member, string expected) =>
        ShouldBe(expected, w => w.WriteEnumValue<Colour>("v", (Colour)member));

    [Theory]
    [InlineData(Access.None, "none")]
    [InlineData(Access.Write, "write-it")]
    [InlineData(Access.Read | Access.Write, "read-it,write-it")]
    public void Flags_StandBetweenCommas(object flags, string expected) =>
        ShouldBe(expected, w => w.WriteEnumValue<Access>("v", (Access)flags));

    [Fact]
    public void Members_Unknown_AreRefused()
    {
        Should.Throw<ArgumentException>(() => Written.Content(w => w.WriteEnumValue<Colour>("v", (Colour)99)))
            .Message.ShouldContain("'v'");
        Should.Throw<ArgumentException>(() => Written.Content(w => w.WriteEnumValue<Access>("v", Access.Read | (Access)2)));
    }

    [Fact]
    public void Values_OfNull_AreLeftOut()
    {
        Written.Content(WriteNulls).ShouldBe(string.Empty);
        Written.Document(WriteNulls).ShouldBe(string.Empty);
    }

    [Fact]
    public void NullValue_IsNil() => Written.Content(w => w.WriteNullValue("v")).ShouldBe(
        "<v xsi:nil=\"true\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" />");

    private static void WriteNulls(ISerializationWriter writer)
    {
        writer.WriteStringValue("v", null);
        writer.WriteBoolValue("v", null);
        writer.WriteByteValue("v", null);
        writer.WriteSbyteValue("v", null);
        writer.WriteIntValue("v", null);
        writer.WriteLongValue("v", null);
        writer.WriteFloatValue("v", null);
        writer.WriteDoubleValue("v", null);
        writer.WriteDecimalValue("v", null);
        writer.WriteGuidValue("v", null);
        writer.WriteDateTimeOffsetValue("v", null);
        writer.WriteTimeSpanValue("v", null);
        writer.WriteDateValue("v", null);
        writer.WriteTimeValue("v", null);
        writer.WriteByteArrayValue("v", null);
        writer.WriteEnumValue<Colour>("v", null);
        writer.WriteCollectionOfPrimitiveValues<int>("v", null);
        writer.WriteCollectionOfEnumValues<Colour>("v", null);
        writer.WriteCollectionOfObjectValues<Link>("v", null);
        writer.WriteObjectValue<Link>("v", null);
        writer.WriteObjectValue<Link>("v", null, null, null);
        writer.WriteAdditionalData(null!);
    }

    private static void ShouldBe(string expected, Action<ISerializationWriter> write) =>
        Written.Content(write).ShouldBe($"<v>{expected}</v>");
}
