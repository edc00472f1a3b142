using System.Security;
using JobClients.Generator.Model;

namespace JobClients.Generator.Writing;

/// <summary>Writes documentation comments and the attributes that go with them.</summary>
internal static class Comments
{
    extension(CodeWriter writer)
    {
        /// <summary>Writes a summary over several lines; tells whether there was anything to write.</summary>
        public bool LongSummary(Documentation documentation)
        {
            if (!documentation.HasText && !documentation.HasLink)
            {
                return false;
            }

            writer.Line("/// <summary>");
            if (documentation.HasText)
            {
                writer.Line($"/// {Text(documentation.Text)}");
            }

            if (documentation.HasLink)
            {
                writer.Line($"/// {Text(documentation.LinkLabel)} <see href=\"{Text(documentation.Link!)}\" />");
            }

            writer.Line("/// </summary>");
            return true;
        }

        /// <summary>Writes a summary of words that are comments already.</summary>
        public void RawLongSummary(string comment)
        {
            writer.Line("/// <summary>");
            writer.Line($"/// {comment}");
            writer.Line("/// </summary>");
        }

        /// <summary>Writes a summary on one line; tells whether there was anything to write.</summary>
        public bool ShortSummary(Documentation documentation)
        {
            if (documentation.HasText)
            {
                writer.Line($"/// <summary>{Text(documentation.Text)}</summary>");
            }

            return documentation.HasText;
        }

        public void Returns(string reference) => writer.Line($"/// <returns>A {reference}</returns>");

        public void Parameter(string name, Documentation documentation)
        {
            if (documentation.HasText)
            {
                writer.Line($"/// <param name=\"{name}\">{Text(documentation.Text)}</param>");
            }
        }

        public void Parameter(string name, string text) => writer.Parameter(name, new Documentation(text));

        public void Obsolete(string? message)
        {
            if (message is not null)
            {
                writer.Line($"[Obsolete(\"{Naming.StringLiterals.Escape(message)}\")]");
            }
        }

        public void GeneratedCode() => writer.Line("[global::System.CodeDom.Compiler.GeneratedCode(\"Kiota\", \"1.0.0\")]");

        /// <summary>Writes a declaration, and silences the compiler about the comment if that is missing.</summary>
        public void Declaration(string line, bool isDocumented)
        {
            if (isDocumented)
            {
                writer.Line(line);
                return;
            }

            writer.Line("#pragma warning disable CS1591");
            writer.Line(line);
            writer.Line("#pragma warning restore CS1591");
        }
    }

    /// <summary>A reference to a type in a comment; the compiler knows no reference to a constructed generic one.</summary>
    public static string See(TypeReference type) => See(type.Unmarked);

    public static string See(string type) => type.EndsWith('>') ? Text(type) : $"<see cref=\"{Text(type)}\"/>";

    private static string Text(string text) =>
        (SecurityElement.Escape(text) ?? string.Empty)
            .Replace("\r", string.Empty, StringComparison.Ordinal)
            .Replace("\n", string.Empty, StringComparison.Ordinal)
            .Replace("\u0085", string.Empty, StringComparison.Ordinal)
            .Replace("\u2028", string.Empty, StringComparison.Ordinal)
            .Replace("\u2029", string.Empty, StringComparison.Ordinal)
            .Replace('\t', ' ');
}
