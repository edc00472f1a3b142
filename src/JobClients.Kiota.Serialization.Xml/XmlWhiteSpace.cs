using System.Buffers;
using JobClients.Scalars;

namespace JobClients.Kiota.Serialization.Xml;

/// <summary>The four characters that XML calls white space; others, such as the no-break space, are text.</summary>
internal static class XmlWhiteSpace
{
    public static readonly SearchValues<char> Values = SearchValues.Create(ScalarText.WhiteSpace);
}
