using System.Globalization;
using System.Text.Encodings.Web;

namespace JobClients.Cli.Timelines;

internal static class Html
{
    /// <summary>Text of a server or a user, as text of an element or an attribute.</summary>
    public static string Text(string? text) => text is null ? "" : HtmlEncoder.Default.Encode(Printable.Of(text));

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
