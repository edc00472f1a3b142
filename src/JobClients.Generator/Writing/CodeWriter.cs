using System.Text;

namespace JobClients.Generator.Writing;

/// <summary>Writes lines with the indentation of the blocks around them.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public override string ToString() => _text.ToString();

    public void Line(string line) => _text.Append(' ', 4 * _depth).Append(line).Append('\n');

    /// <summary>Writes a line of the preprocessor, which is never indented.</summary>
    public void Directive(string line) => _text.Append(line).Append('\n');

    /// <summary>Writes braces, and between them what the body writes.</summary>
    public void Block(Action body, string end = "}")
    {
        Line("{");
        Indented(body);
        Line(end);
    }

    public void Indented(Action body)
    {
        _depth++;
        body();
        _depth--;
    }

    /// <summary>Writes something twice: with nullable reference types for compilers that know them, and without.</summary>
    public void PerNullability(Action nullable, Action oblivious)
    {
        Directive("#if NETSTANDARD2_1_OR_GREATER || NETCOREAPP3_1_OR_GREATER");
        Directive("#nullable enable");
        nullable();
        Directive("#nullable restore");
        Directive("#else");
        oblivious();
        Directive("#endif");
    }
}
