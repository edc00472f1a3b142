using FsCheck;
using FsCheck.Fluent;
using JobClients.Kiota.Serialization.Xml.Tests.Models;
using JobClients.Support;

namespace JobClients.Kiota.Serialization.Xml.Tests.RoundTrips;

public sealed class RoundTripTests
{
    // The same specimens in each run.
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(CaseCount.Of(300)).WithEndSize(20).WithReplay(20160420, 7);

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Specimen_WrittenAndRead_IsTheSame(string culture)
    {
        using var scope = new CultureScope(culture);
        Prop.ForAll(SpecimenGenerator.Specimens, ShouldReturn).Check(s_config);
    }

    private static void ShouldReturn(Specimen specimen)
    {
        var xml = Written.Document(writer => writer.WriteObjectValue(key: null, specimen));
        var returned = Document.ReadAsync(xml, Specimen.Create).GetAwaiter().GetResult();
        Description.Of(returned).ShouldBe(Description.Of(specimen), xml);
    }
}
