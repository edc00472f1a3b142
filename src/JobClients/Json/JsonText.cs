using System.Text.Json;

namespace JobClients;

/// <summary>The text of a JSON string.</summary>
internal static class JsonText
{
    /// <returns>The text; null if the element is no string, or if its text is no Unicode.</returns>
    public static string? Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are not UTF-8: nothing but reading the text finds them.
            return null;
        }
    }
}
