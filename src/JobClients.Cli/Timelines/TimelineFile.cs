using System.Text;

namespace JobClients.Cli.Timelines;

/// <summary>Where a page goes.</summary>
internal sealed class TimelineFile
{
    private readonly string _path;

    /// <exception cref="UsageException">There is no such folder, which is told before hours are spent on waiting.</exception>
    public TimelineFile(string path)
    {
        _path = Path.GetFullPath(path);
        if (Directory.Exists(_path) || !Directory.Exists(Path.GetDirectoryName(_path)))
        {
            throw new UsageException($"'{path}' cannot be written: {(Directory.Exists(_path) ? "it is a folder" : "its folder does not exist")}.");
        }
    }

    /// <summary>Writes it as a whole: nobody ever sees half a page.</summary>
    public void Write(string page)
    {
        var next = $"{_path}.{Guid.NewGuid():N}";
        try
        {
            File.WriteAllText(next, page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(next, _path, overwrite: true);
        }
        finally
        {
            File.Delete(next);
        }
    }
}
