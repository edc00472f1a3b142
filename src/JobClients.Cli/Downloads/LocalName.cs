namespace JobClients.Cli.Downloads;

/// <summary>The name of a file that somebody else chose, made safe to use in the current folder.</summary>
internal static class LocalName
{
    private const int Longest = 128;

    /// <summary>The last part of the link's path if it is harmless, and otherwise the job's id.</summary>
    public static string Of(JobSnapshot snapshot)
    {
        var name = snapshot.ResultLink is { IsAbsoluteUri: true } link ? link.Segments[^1] : "";
        return IsHarmless(name) ? name : $"{snapshot.Reference.Id}.result";
    }

    private static bool IsHarmless(string name) =>
        name.Length is > 0 and <= Longest && char.IsAsciiLetterOrDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');
}
