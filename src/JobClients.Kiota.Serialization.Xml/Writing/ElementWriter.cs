using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using System.Xml.Schema;

namespace JobClients.Kiota.Serialization.Xml.Writing;

/// <summary>Writes elements into memory, in order, and refuses what would not be a document.</summary>
internal sealed class ElementWriter(int maxDepth) : IDisposable
{
    private static readonly XmlWriterSettings s_settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        CloseOutput = false,

        // Written as such, a carriage return would reach the reader as a line feed.
        NewLineHandling = NewLineHandling.Entitize,

        // Names and text are checked here, where it is known which key they belong to.
        CheckCharacters = false,
    };

    private readonly MemoryStream _content = new();
    private XmlWriter? _xml;

    /// <summary>Gets how many elements are open.</summary>
    public int Depth { get; private set; }

    /// <summary>Gets how many elements were begun.</summary>
    public int Count { get; private set; }

    public void Open(string name)
    {
        ElementName.Checked(name, "key");
        if (Depth == 0 && Count > 0)
        {
            throw new InvalidOperationException("The document has its root already.");
        }

        ThrowIfTooDeep(name);
        _xml ??= XmlWriter.Create(_content, s_settings);
        _xml.WriteStartElement(name);
        Depth++;
        Count++;
    }

    public void Close()
    {
        _xml!.WriteEndElement();
        Depth--;
    }

    public void WriteText(string name, string value)
    {
        ThrowIfNoXml(name, value);
        Open(name);
        _xml!.WriteString(value);
        Close();
    }

    public void WriteNil(string name)
    {
        Open(name);
        _xml!.WriteAttributeString("xsi", "nil", XmlSchema.InstanceNamespace, "true");
        Close();
    }

    /// <summary>Ends the document. The stream is the caller's from then on.</summary>
    public Stream Finish()
    {
        if (Depth > 0)
        {
            throw new InvalidOperationException("The document has not been written to its end.");
        }

        Dispose();
        _content.Position = 0;
        return _content;
    }

    public void Dispose()
    {
        _xml?.Dispose();
        _xml = null;
    }

    private void ThrowIfTooDeep(string name)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (Depth >= maxDepth)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"'{name}' goes beyond {nameof(XmlWritingOptions.MaxDepth)}, which is {maxDepth}. Is it within itself?"));
        }
    }

    private static void ThrowIfNoXml(string name, string value)
    {
        try
        {
            XmlConvert.VerifyXmlChars(value);
        }
        catch (XmlException exception)
        {
            var message = $"The value of '{name}' has a character that XML cannot have.";
            throw new ArgumentException(message, nameof(value), exception);
        }
    }
}
