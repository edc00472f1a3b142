using FsCheck;
using FsCheck.Fluent;
using JobClients.Kiota.Serialization.Xml.Tests.Models;
using static JobClients.Kiota.Serialization.Xml.Tests.RoundTrips.Generators;

namespace JobClients.Kiota.Serialization.Xml.Tests.RoundTrips;

internal static class SpecimenGenerator
{
    private static readonly Gen<Action<Specimen>>[] s_fields =
    [
        Field(Texts.OrNone(), (item, value) => item.Text = value),
        Field(Any<bool>().OrNull(), (item, value) => item.Flag = value),
        Field(Any<byte>().OrNull(), (item, value) => item.Octet = value),
        Field(Any<sbyte>().OrNull(), (item, value) => item.SignedOctet = value),
        Field(Any<int>().OrNull(), (item, value) => item.Number = value),
        Field(Any<long>().OrNull(), (item, value) => item.BigNumber = value),
        Field(Any<float>().OrNull(), (item, value) => item.Single = value),
        Field(Any<double>().OrNull(), (item, value) => item.Real = value),
        Field(Any<decimal>().OrNull(), (item, value) => item.Amount = value),
        Field(Any<Guid>().OrNull(), (item, value) => item.Id = value),
        Field(Moments.OrNull(), (item, value) => item.Moment = value),
        Field(Durations.OrNull(), (item, value) => item.Duration = value),
        Field(Days.OrNull(), (item, value) => item.Day = value),
        Field(Hours.OrNull(), (item, value) => item.Hour = value),
        Field(Any<byte[]>().OrNone(), (item, value) => item.Bytes = value),
        Field(Gen.Elements(Enum.GetValues<Colour>()).OrNull(), (item, value) => item.Colour = value),
        Field(Gen.Elements(Access.None, Access.Read, Access.Read | Access.Write), (item, value) => item.Access = value),
        Field(Texts.OrNone().Many().OrNone(), (item, value) => item.Texts = value),
        Field(Any<double>().OrNull().Many().OrNone(), (item, value) => item.Reals = value),
        Field(Gen.Elements(Enum.GetValues<Colour>()).OrNull().Many().OrNone(), (item, value) => item.Colours = value),
        Field(Links.OrNone(), (item, value) => item.Link = value),
        Field(Links.OrNone().Many().OrNone(), (item, value) => item.Links = value!),
        Field(Folders.OrNone(), (item, value) => item.Folder = value),
        Field(Unions.OrNone(), (item, value) => item.Union = value),
        Field(Unions.OrNone().Many().OrNone(), (item, value) => item.Unions = value!),
        Field(Nodes.OrNone(), (item, value) => item.Anything = value),
        Field(NodesWithoutLists.Many().OrNone(), (item, value) => item.Untyped = value),
        Field(AdditionalData, (item, value) => item.AdditionalData = value),
    ];

    public static Arbitrary<Specimen> Specimens { get; } = Gen.CollectToArray(s_fields, field => field).Select(Filled).ToArbitrary();

    private static Gen<Action<Specimen>> Field<T>(Gen<T> values, Action<Specimen, T> assign) =>
        values.Select(value => (Action<Specimen>)(item => assign(item, value)));

    private static Specimen Filled(Action<Specimen>[] fields)
    {
        var item = new Specimen();
        foreach (var field in fields)
        {
            field(item);
        }

        return item;
    }
}
