using System.Text;
using JobClients.Generator.Pages.Model;

namespace JobClients.Generator.Pages.Formats;

/// <summary>Reads a page in whichever format it is.</summary>
internal static class PageReader
{
    private static readonly IPageFormat[] s_formats = [new FrontMatterFormat(), new SourceUrlFormat()];

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="PageException">The file is no page that can be read.</exception>
    public static Page Read(string file) => Parse(ReadText(file));

    /// <exception cref="PageException">The text is no page that can be read.</exception>
    public static Page Parse(string content)
    {
        var text = new PageText(content);
        var format = Array.Find(s_formats, format => format.Recognizes(text))
            ?? throw new PageException("it has neither front matter nor a line **Source URL:**");
        return format.Parse(text);
    }

    private static string ReadText(string file)
    {
        try
        {
            return File.ReadAllText(file, s_strict);
        }
        catch (DecoderFallbackException failure)
        {
            throw new PageException("it is no text in UTF-8", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PageException(failure.Message, failure);
        }
    }
}
