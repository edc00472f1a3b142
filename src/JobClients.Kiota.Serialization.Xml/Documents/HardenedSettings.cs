using System.Xml;

namespace JobClients.Kiota.Serialization.Xml.Documents;

internal static class HardenedSettings
{
    public static XmlReaderSettings Create(XmlReadingOptions options, bool isAsync) => new()
    {
        Async = isAsync,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        ConformanceLevel = ConformanceLevel.Document,
        MaxCharactersInDocument = options.MaxCharacters,
        MaxCharactersFromEntities = 1,

        // Names and literal characters are checked in any case. This decides only about references such as &#1;,
        // which careless servers write for control characters, and which should not cost the caller the document.
        CheckCharacters = false,

        CloseInput = false,

        // An asynchronous reader that is to ignore nodes calls itself for each of them, until the stack is full.
        IgnoreComments = false,
        IgnoreProcessingInstructions = false,
        IgnoreWhitespace = false,
    };
}
