namespace JobClients.Generator.Writing;

/// <summary>Writes alternatives as one chain of <c>if</c> and <c>else if</c>.</summary>
internal sealed class IfChain(CodeWriter writer)
{
    public bool IsEmpty { get; private set; } = true;

    public void Add(string condition, string statement)
    {
        writer.Line($"{(IsEmpty ? string.Empty : "else ")}if({condition})");
        writer.Block(() => writer.Line(statement));
        IsEmpty = false;
    }

    /// <summary>Writes what holds otherwise; on its own if there is nothing before it.</summary>
    public void Otherwise(Action body)
    {
        if (IsEmpty)
        {
            body();
            return;
        }

        writer.Line("else {");
        writer.Indented(body);
        writer.Line("}");
    }
}
