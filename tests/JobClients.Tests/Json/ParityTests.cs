using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace JobClients.Tests.Json;

/// <summary>Of a document in which every value is what its field says, both readers make the same.</summary>
public sealed class ParityTests
{
    [Fact]
    public void WellFormedDocument_ReadsAsWithKiotasOwnNodes() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(CaseCount.Of(500)), Prop.ForAll(Arb.From(Object(depth: 3)), AssertParity));

    private static void AssertParity(string json)
    {
        var kiota = Documents.ReadAsKiotaAsync(json).GetAwaiter().GetResult();
        Documents.ReadAsync(json).GetAwaiter().GetResult().Describe().ShouldBe(kiota.Describe(), json);
    }

    private static Gen<string> Object(int depth) =>
        from fields in Fields(depth).ListOf()
        select $"{{{string.Join(',', fields.DistinctBy(field => field.Name, StringComparer.Ordinal).Select(field => $"\"{field.Name}\":{field.Value}"))}}}";

    private static Gen<(string Name, string Value)> Fields(int depth)
    {
        Gen<(string Name, string Value)>[] flat =
        [
            Named("string", Text),
            Named("bool", Gen.Elements("true", "false")),
            Named("byte", Gen.Choose(byte.MinValue, byte.MaxValue).Select(Invariant)),
            Named("sbyte", Gen.Choose(sbyte.MinValue, sbyte.MaxValue).Select(Invariant)),
            Named("int", ArbMap.Default.GeneratorFor<int>().Select(Invariant)),
            Named("long", ArbMap.Default.GeneratorFor<long>().Select(Invariant)),
            Named("float", ArbMap.Default.GeneratorFor<float>().Where(float.IsFinite).Select(number => number.ToString("R", CultureInfo.InvariantCulture))),
            Named("double", Real),
            Named("decimal", ArbMap.Default.GeneratorFor<decimal>().Select(Invariant)),
            Named("guid", ArbMap.Default.GeneratorFor<Guid>().Select(guid => $"\"{guid:D}\"")),
            Named("moment", ArbMap.Default.GeneratorFor<DateTimeOffset>().Select(moment => $"\"{moment:O}\"")),
            Named("duration", ArbMap.Default.GeneratorFor<TimeSpan>().Select(span => $"\"{System.Xml.XmlConvert.ToString(span)}\"")),
            Named("date", ArbMap.Default.GeneratorFor<DateTime>().Select(date => $"\"{date:yyyy-MM-dd}\"")),
            Named("time", ArbMap.Default.GeneratorFor<DateTime>().Select(time => $"\"{time:HH':'mm':'ss}\"")),
            Named("bytes", ArbMap.Default.GeneratorFor<byte[]>().Select(bytes => $"\"{Convert.ToBase64String(bytes)}\"")),
            Named("color", Gen.Elements("\"dark-red\"", "\"green\"")),
            Named("numbers", ArbMap.Default.GeneratorFor<long>().Select(Invariant).ListOf().Select(Array)),
            Named("names", Text.ListOf().Select(Array)),
            Named("colors", Gen.Elements("\"dark-red\"", "\"green\"").ListOf().Select(Array)),
            from name in Gen.Choose(0, 9) from value in Value(depth) select ($"more{name}", value),
            Named("untyped", Value(depth)),
        ];
        return depth == 0
            ? Gen.OneOf(flat)
            : Gen.OneOf([.. flat, Named("child", Object(depth - 1)), Named("children", Object(depth - 1).ListOf().Select(Array))]);
    }

    /// <summary>Any value; strings that neither reader would take for a date or a UUID.</summary>
    private static Gen<string> Value(int depth)
    {
        Gen<string>[] flat = [Text, Real, ArbMap.Default.GeneratorFor<int>().Select(Invariant), Gen.Elements("true", "false", "null")];
        return depth == 0
            ? Gen.OneOf(flat)
            : Gen.OneOf([.. flat, Value(depth - 1).ListOf().Select(Array), Value(depth - 1).Select(value => $$"""{"a":{{value}}}""")]);
    }

    private static Gen<string> Text =>
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => System.Text.Json.JsonSerializer.Serialize("#" + text.Get));

    /// <summary>Of larger numbers that no model describes, Kiota's own nodes make infinities.</summary>
    private static Gen<string> Real =>
        ArbMap.Default.GeneratorFor<double>().Where(number => Math.Abs(number) < 1e28).Select(number => number.ToString("R", CultureInfo.InvariantCulture));

    private static Gen<(string Name, string Value)> Named(string name, Gen<string> value) => value.Select(text => (name, text));

    private static string Array(IEnumerable<string> items) => $"[{string.Join(',', items)}]";

    private static string Invariant<T>(T value)
        where T : IFormattable =>
        value.ToString(null, CultureInfo.InvariantCulture);
}
