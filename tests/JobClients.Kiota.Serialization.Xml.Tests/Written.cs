using System.Text;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Kiota.Serialization.Xml.Tests;

/// <summary>What a test has written.</summary>
internal static class Written
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

    public static string Document(Action<ISerializationWriter> write, XmlWritingOptions? options = null)
    {
        using var writer = new XmlSerializationWriter(options ?? new XmlWritingOptions());
        write(writer);
        using var reader = new StreamReader(writer.GetSerializedContent(), new UTF8Encoding(false, true), false);
        return reader.ReadToEnd();
    }

    /// <summary>Gets the document without its declaration.</summary>
    public static string Root(Action<ISerializationWriter> write, XmlWritingOptions? options = null)
    {
        var document = Document(write, options);
        document.ShouldStartWith(Declaration);
        return document[Declaration.Length..];
    }

    /// <summary>Gets what is within the root of an object.</summary>
    public static string Content(Action<ISerializationWriter> write, XmlWritingOptions? options = null)
    {
        var root = Root(writer => writer.WriteObjectValue(key: null, new Models.Script(write)), options);
        return root == "<Script />" ? string.Empty : root["<Script>".Length..^"</Script>".Length];
    }
}
