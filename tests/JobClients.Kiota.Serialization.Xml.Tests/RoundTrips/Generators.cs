using FsCheck;
using FsCheck.Fluent;
using JobClients.Kiota.Serialization.Xml.Tests.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests.RoundTrips;

/// <summary>Values of every kind, the odd ones often.</summary>
internal static class Generators
{
    private static readonly string[] s_characters =
    [
        "a", "Z", "7", " ", "\t", "\n", "\r", "\r\n", "<", ">", "&", "\"", "'", "]]>", "ß", "\u0085", "\u00A0", "\u2028",
        "\uD7FF", "\uE000", "\uFFFD", "\U0001F600", "\U0010FFFF", "-", "_x0020_",
    ];

    public static Gen<T> Any<T>() => ArbMap.Default.GeneratorFor<T>();

    public static Gen<string> Texts { get; } = Gen.Elements(s_characters).Many().Select(string.Concat);

    public static Gen<T?> OrNull<T>(this Gen<T> values)
        where T : struct =>
        Gen.Frequency((4, values.Select(value => (T?)value)), (1, Gen.Constant((T?)null)));

    public static Gen<T?> OrNone<T>(this Gen<T> values)
        where T : class =>
        Gen.Frequency((4, values.Select(value => (T?)value)), (1, Gen.Constant((T?)null)));

    public static Gen<List<T>> Many<T>(this Gen<T> values) =>
        from size in Gen.Choose(0, 4) from items in values.ListOf(size) select items.ToList();

    public static Gen<DateTimeOffset> Moments { get; } = Gen.OneOf(
        Gen.Elements(DateTimeOffset.MinValue, DateTimeOffset.MaxValue),
        from ticks in Ticks(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay)
        from minutes in Gen.Choose(-14 * 60, 14 * 60)
        select new DateTimeOffset(ticks, TimeSpan.FromMinutes(minutes)));

    public static Gen<TimeSpan> Durations { get; } =
        Gen.OneOf(Gen.Elements(TimeSpan.Zero, TimeSpan.MinValue, TimeSpan.MaxValue), Any<TimeSpan>());

    public static Gen<Time> Hours { get; } = Ticks(0, TimeSpan.TicksPerDay).Select(ticks => new Time(new DateTime(ticks)));

    public static Gen<Date> Days { get; } =
        Ticks(0, DateTime.MaxValue.Ticks).Select(ticks => new Date(new DateTime(ticks).Date));

    public static Gen<Link> Links { get; } =
        from href in Texts.OrNone()
        from rel in Texts.OrNone()
        from data in AdditionalData
        select new Link { Href = href, Rel = rel, AdditionalData = data };

    public static Gen<Folder> Folders { get; } = Gen.Sized(size => FolderOf(Math.Min(size, 2)));

    // A name that is a number is one, by the order in which the union looks.
    public static Gen<NumberOrName> Unions { get; } = Gen.OneOf(
        Any<long>().Select(number => new NumberOrName { Number = number }),
        Texts.Select(name => new NumberOrName { Name = $"named{name}" }));

    public static Gen<UntypedNode> Nodes { get; } = UntypedOf(2);

    public static Gen<UntypedNode> NodesWithoutLists { get; } = Nodes.Where(node => node is not UntypedArray);

    public static Gen<IDictionary<string, object>> AdditionalData =>
        from count in Gen.Choose(0, 3)
        from values in UntypedOf(2).ListOf(count)
        select (IDictionary<string, object>)values.Index().ToDictionary(v => $"more{v.Index}", v => (object)v.Item, StringComparer.Ordinal);

    private static Gen<long> Ticks(long from, long below) =>
        Any<ulong>().Select(number => from + (long)(number * 2654435761 % (ulong)(below - from)));

    private static Gen<Folder> FolderOf(int depth)
    {
        if (depth == 0)
        {
            return Texts.OrNone().Select(name => new Folder { Name = name });
        }

        return from name in Texts.OrNone()
               from parent in FolderOf(depth - 1).OrNone()
               from folders in FolderOf(depth - 1).Many().OrNone()
               select new Folder { Name = name, Parent = parent, Folders = folders };
    }

    // Neither lists of less than two nor lists in lists: without a model they read as something else.
    private static Gen<UntypedNode> UntypedOf(int depth)
    {
        var text = Texts.Select(value => (UntypedNode)new UntypedString(value));
        if (depth == 0)
        {
            return text;
        }

        var node = Gen.OneOf(text, Gen.Constant<UntypedNode>(new UntypedNull()), Object(depth));
        return Gen.OneOf(node, from count in Gen.Choose(2, 4)
                               from items in node.ListOf(count)
                               select (UntypedNode)new UntypedArray(items));
    }

    private static Gen<UntypedNode> Object(int depth) =>
        from count in Gen.Choose(1, 3)
        from values in UntypedOf(depth - 1).ListOf(count)
        select (UntypedNode)new UntypedObject(values.Index().ToDictionary(v => $"p{v.Index}", v => v.Item, StringComparer.Ordinal));
}
