namespace JobClients.Generator.Output;

/// <summary>Replaces files in one step, so that no reader sees half of one.</summary>
internal static class AtomicFile
{
    public static void Write(string path, byte[] content)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);

        // Not the name and an ending: the name may be as long as names can be.
        var temporary = Path.Combine(folder, Path.GetRandomFileName());
        File.WriteAllBytes(temporary, content);
        File.Move(temporary, path, overwrite: true);
    }
}
