using System.Diagnostics.CodeAnalysis;
using JobClients.Kiota.Serialization.Xml.Documents;
using JobClients.Kiota.Serialization.Xml.Lists;
using JobClients.Scalars;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml;

public sealed partial class XmlParseNode
{
    /// <summary>Reads a list of values.</summary>
    /// <typeparam name="T">A primitive of Kiota or an enum, nullable or not.</typeparam>
    /// <returns>
    /// The values. One that does not read as <typeparamref name="T"/> is null, or left out if <typeparamref name="T"/>
    /// has no null.
    /// </returns>
    /// <exception cref="InvalidOperationException"><typeparamref name="T"/> is no primitive.</exception>
    public IEnumerable<T> GetCollectionOfPrimitiveValues<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>()
    {
        var read = PrimitiveReaders.For(typeof(T));
        var values = new List<T>();
        if (_run.IsNull)
        {
            return values;
        }

        foreach (var item in ListLayout.Values(_run))
        {
            if (read(Node(item, withNamesakes: false)) is T value)
            {
                values.Add(value);
            }
            else if (default(T) is null)
            {
                values.Add(default!);
            }
        }

        return values;
    }

    /// <summary>Reads a list of members of an enum.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <returns>The members; null for text that names none.</returns>
    public IEnumerable<T?> GetCollectionOfEnumValues<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>()
        where T : struct, Enum
    {
        var members = EnumMembers.Of(typeof(T));
        var values = new List<T?>();
        if (_run.IsNull)
        {
            return values;
        }

        foreach (var item in ListLayout.Values(_run))
        {
            values.Add(members.Read(item.Text) as T?);
        }

        return values;
    }

    /// <summary>Reads a list of objects.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="factory">
    /// Creates the objects; and, to tell a wrapper from an item, one more that is not used further.
    /// </param>
    /// <returns>The objects.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="factory"/> is null.</exception>
    public IEnumerable<T> GetCollectionOfObjectValues<T>(ParsableFactory<T> factory)
        where T : IParsable
    {
        ArgumentNullException.ThrowIfNull(factory);
        var values = new List<T>();
        if (_run.IsNull)
        {
            return values;
        }

        XmlParseNode? node = null;
        foreach (var item in ListLayout.Objects(_run, () => factory(this)))
        {
            node = Node(new ElementRun(item, withNamesakes: false), node);
            values.Add(node.GetObjectValue(factory));
        }

        return values;
    }
}
