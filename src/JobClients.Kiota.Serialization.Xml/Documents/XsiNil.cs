using System.Xml;
using System.Xml.Schema;

namespace JobClients.Kiota.Serialization.Xml.Documents;

internal static class XsiNil
{
    /// <summary>Tells whether the element says that it has no value. It is the one attribute that is looked at.</summary>
    public static bool IsOn(XmlReader reader) =>
        reader.HasAttributes
        && reader.GetAttribute("nil", XmlSchema.InstanceNamespace)?.Trim() is "true" or "1";
}
