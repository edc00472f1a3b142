namespace JobClients.Generator.Writing;

/// <summary>A part of a file that takes its place by its name.</summary>
internal sealed record NamedPart(string Name, Action Write)
{
    public static void WriteAll(IEnumerable<NamedPart> parts, IComparer<string> order)
    {
        foreach (var part in parts.OrderBy(part => part.Name, order))
        {
            part.Write();
        }
    }
}
