using System.Buffers;

namespace JobClients.Kiota.Serialization.Xml;

/// <summary>The four characters that XML calls white space; others, such as the no-break space, are text.</summary>
internal static class XmlWhiteSpace
{
    public const string Characters = " \t\r\n";

    public static readonly SearchValues<char> Values = SearchValues.Create(Characters);
}
