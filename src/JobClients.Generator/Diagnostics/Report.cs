namespace JobClients.Generator.Diagnostics;

/// <summary>Writes what happened in the form that MSBuild understands.</summary>
internal sealed class Report(TextWriter writer)
{
    private const int LongestMessage = 1000;

    public bool HasErrors { get; private set; }

    /// <summary>Reports an error at a place of a file, such as <c>specs/zuora.yaml(3,5)</c>.</summary>
    public void Error(string place, string code, string message)
    {
        HasErrors = true;
        Line(place, "error", code, message);
    }

    public void Warning(string place, string code, string message) => Line(place, "warning", code, message);

    private void Line(string place, string severity, string code, string message)
    {
        // A bare file name needs the space, or MSBuild would look for a drive.
        var separator = place.EndsWith(')') ? ":" : " :";
        writer.WriteLine($"{place}{separator} {severity} {code}: {Clip(message)}");
    }

    // A message may quote from a document, whatever that contains.
    private static string Clip(string message)
    {
        var line = string.Concat(message.Take(LongestMessage).Select(character => char.IsControl(character) ? ' ' : character));
        return message.Length > LongestMessage ? line + '…' : line;
    }
}
