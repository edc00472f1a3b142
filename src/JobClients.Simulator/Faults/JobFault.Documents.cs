using System.Text.Json.Nodes;
using JobClients.Simulator.Faults;

namespace JobClients.Simulator;

/// <content>Wrong documents. Answers of <see cref="JobAnswer.Exactly"/> have none and stay as they are.</content>
public abstract partial class JobFault
{
    /// <summary>The document with a change, written afterwards as JSON or XML.</summary>
    /// <param name="change">Changes the whole document, its envelope included.</param>
    /// <returns>The fault.</returns>
    public static JobFault Edit(Action<JsonObject> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new DocumentFault((document, _) =>
        {
            if (document is not null)
            {
                change(document);
            }

            return document;
        });
    }

    /// <summary>
    /// A member of the job with text in the place of its value, whether that is JSON (<c>"soon"</c> with quotes,
    /// <c>1e400</c>) or not (<c>NaN</c>; <c>1,"id":2</c>, which makes two members of one). XML gets it without quotes.
    /// </summary>
    /// <param name="name">The member of the job itself, inside an envelope if there is one.</param>
    /// <param name="text">What stands behind the colon.</param>
    /// <returns>The fault.</returns>
    public static JobFault Field(string name, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(text);
        return new DocumentFault((document, call) =>
        {
            if (document is not null)
            {
                call.Page.JobIn(document)[name] = RawJson.Value(text);
            }

            return document;
        });
    }

    /// <summary>A request header's value in every message of the document, or in a message of its own.</summary>
    /// <param name="header">The name of the request header.</param>
    /// <returns>The fault.</returns>
    public static JobFault Echo(string header = "Authorization")
        => new DocumentFault((document, call) => HeaderEcho.Into(document ?? [], header, call.Request.Headers[header].ToString()));

    /// <summary>The document with arrays in each other as one more member; in XML, elements.</summary>
    /// <param name="depth">How many there are in each other.</param>
    /// <returns>The fault.</returns>
    public static JobFault NestedArrays(int depth) => Rewrite(text => Nesting.Arrays(text, depth));

    /// <summary>The document with objects in each other as one more member; in XML, elements.</summary>
    /// <param name="depth">How many there are in each other.</param>
    /// <returns>The fault.</returns>
    public static JobFault NestedObjects(int depth) => Rewrite(text => Nesting.Objects(text, depth));

    /// <summary>
    /// XML with a DTD whose entities stand for ten of each other, so that a few hundred bytes become billions. An
    /// answer that is not in XML becomes such a document.
    /// </summary>
    /// <param name="levels">How many entities there are: the last stands for ten to the power of one less.</param>
    /// <returns>The fault.</returns>
    public static JobFault Entities(int levels = 10)
        => Rewrite(text => EntityExpansion.Into(text, levels)).And(ContentType("application/xml;charset=UTF-8"));
}
