namespace JobClients.Cli.Completion;

/// <summary>What makes a shell ask this program how a line may go on, by the <c>[suggest]</c> directive.</summary>
internal static class CompletionScript
{
    private static readonly Dictionary<string, string> s_files = new(StringComparer.Ordinal)
    {
        ["bash"] = "jobctl.bash",
        ["zsh"] = "jobctl.zsh",
        ["fish"] = "jobctl.fish",
        ["pwsh"] = "jobctl.ps1",
    };

    public static IReadOnlyCollection<string> Shells => s_files.Keys;

    public static string Read(string shell)
    {
        using var script = new StreamReader(typeof(CompletionScript).Assembly.GetManifestResourceStream(s_files[shell])!);
        return script.ReadToEnd();
    }
}
