using System.Globalization;
using System.Text;
using JobClients.Generator.Diagnostics;
using JobClients.Generator.Reading;

namespace JobClients.Generator.Output;

/// <summary>Refuses names that no file can have, before any is written.</summary>
internal static class FileNames
{
    // What the file systems of Linux, of Windows and of macOS have in common.
    private const int MostBytes = 255;

    /// <exception cref="SpecException">There is such a name.</exception>
    public static void Check(IEnumerable<string> files)
    {
        if (files.SelectMany(file => file.Split('/')).FirstOrDefault(name => Encoding.UTF8.GetByteCount(name) > MostBytes) is { } name)
        {
            var bytes = Encoding.UTF8.GetByteCount(name).ToString(CultureInfo.InvariantCulture);
            throw new SpecException(new Finding("JCG036", $"The name {name} has {bytes} bytes, which is too much for a file. Shorten the names that it is made of"));
        }
    }
}
