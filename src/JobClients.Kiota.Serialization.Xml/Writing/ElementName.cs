using System.Xml;

namespace JobClients.Kiota.Serialization.Xml.Writing;

/// <summary>What an element may be called: a name of XML without a colon, and so without a prefix.</summary>
internal static class ElementName
{
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentException">An element cannot have the name.</exception>
    public static string Checked(string name, string paramName)
    {
        ArgumentNullException.ThrowIfNull(name, paramName);
        return IsValid(name)
            ? name
            : throw new ArgumentException($"'{name}' cannot be the name of an XML element.", paramName);
    }

    /// <summary>Makes a name of the name of a class, which may have letters and marks that XML does not know.</summary>
    public static string Of(Type type) => XmlConvert.EncodeLocalName(type.Name);

    private static bool IsValid(string name)
    {
        if (name.Length == 0 || !XmlConvert.IsStartNCNameChar(name[0]))
        {
            return false;
        }

        foreach (var character in name)
        {
            if (!XmlConvert.IsNCNameChar(character))
            {
                return false;
            }
        }

        return true;
    }
}
