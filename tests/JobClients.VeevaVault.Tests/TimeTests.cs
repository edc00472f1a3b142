using System.Globalization;
using System.Security;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using JobClients.Kiota.Serialization.Xml;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.VeevaVault.Tests;

/// <summary>A time is the same time, or none, in JSON, in XML and in a snapshot.</summary>
public sealed class TimeTests
{
    // The same texts in each run.
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(CaseCount.Of(3_000)).WithReplay(20260102, 7);

    private static readonly Gen<string> s_times =
        from time in ArbMap.Default.GeneratorFor<DateTimeOffset>()
        from format in Gen.Elements("o", "u", "s", "r", "d", "yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ss.fffZ", "yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-dd HH:mm", "HH:mm:ss", "dd/MM/yyyy", "MMM yyyy")
        select time.ToString(format, CultureInfo.InvariantCulture);

    [Fact]
    public void Time_InAnyForm_IsReadAlikeEverywhere() => Prop.ForAll(s_times.Or(Damaged()).Or(Alike()).ToArbitrary(), text =>
    {
        var expected = JobTimes.Parse(text);

        Read(new TolerantJsonParseNodeFactory(), "application/json", JsonSerializer.Serialize(text)).ShouldBe(expected, text);
        Read(new XmlParseNodeFactory(), "application/xml", $"<a>{SecurityElement.Escape(text)}</a>").ShouldBe(expected, text);
    }).Check(s_config);

    [Fact]
    public void Time_Written_IsReadBack() => Prop.ForAll<DateTimeOffset>(time =>
    {
        JobTimes.Parse(time.ToString("o", CultureInfo.InvariantCulture)).ShouldBe(time);
    }).Check(s_config);

    [Fact]
    public void AnyText_IsATimeOrNone() => Prop.ForAll<string?>(text =>
    {
        var time = JobTimes.Parse(text);
        Read(new TolerantJsonParseNodeFactory(), "application/json", JsonSerializer.Serialize(text)).ShouldBe(time);
    }).Check(s_config);

    private static Gen<string> Damaged() =>
        from text in s_times
        from position in Gen.Choose(0, text.Length - 1)
        from length in Gen.Choose(0, 2)
        from piece in Gen.Elements("", "0", "9", "-", ":", ".", ",", "T", "Z", "+", " ", "PM", "é", "٣", "\t")
        select text[..position] + piece + text[Math.Min(text.Length, position + length)..];

    /// <summary>Anything of the characters that times are made of.</summary>
    private static Gen<string> Alike() =>
        from length in Gen.Choose(1, 70)
        from text in Gen.Elements("0123456789-+:.,TZtz /".ToCharArray()).ArrayOf(length)
        select new string(text);

    private static DateTimeOffset? Read(IAsyncParseNodeFactory format, string contentType, string document)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(document));
        return format.GetRootParseNodeAsync(contentType, stream).GetAwaiter().GetResult().GetDateTimeOffsetValue();
    }
}
