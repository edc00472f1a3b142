using System.Runtime.CompilerServices;

namespace JobClients.Kiota.Serialization.Xml;

internal static class XmlMediaType
{
    public const string Name = "application/xml";

    public static void ThrowIfOther(
        string contentType, [CallerArgumentExpression(nameof(contentType))] string? paramName = null)
    {
        // An empty type counts as a missing one, as in Kiota's own factories.
        if (string.IsNullOrEmpty(contentType))
        {
            throw new ArgumentNullException(paramName);
        }

        if (!IsXml(contentType))
        {
            throw new ArgumentOutOfRangeException(paramName, $"expected the content type {Name}");
        }
    }

    private static bool IsXml(ReadOnlySpan<char> contentType)
    {
        var semicolon = contentType.IndexOf(';');
        var type = (semicolon < 0 ? contentType : contentType[..semicolon]).Trim();
        return type.Equals(Name, StringComparison.OrdinalIgnoreCase)
            || type.Equals("text/xml", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase);
    }
}
