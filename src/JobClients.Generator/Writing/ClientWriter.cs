using System.Security.Cryptography;
using System.Text;
using JobClients.Generator.Model;
using JobClients.Generator.Naming;
using JobClients.Generator.Options;
using JobClients.Generator.Output;

namespace JobClients.Generator.Writing;

/// <summary>Writes all files of a client, in memory.</summary>
internal static class ClientWriter
{
    // 255 bytes, which file systems allow for a name, without the extension.
    private const int LongestName = 251;

    /// <summary>The files by their paths, which are relative and have slashes.</summary>
    public static IReadOnlyDictionary<string, string> Write(IEnumerable<TypeDeclaration> types, ClientOptions options)
    {
        var writer = new FileWriter(options);
        var written = types.Where(type => type is not EnumDeclaration { Options.Count: 0 }).ToArray();
        var texts = new string[written.Length];
        ManyFiles.ForEach(written.Length, index => texts[index] = writer.Write(written[index]));

        var files = new SortedList<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < written.Length; i++)
        {
            files[PathOf(written[i].Name, options)] = texts[i];
        }

        return files;
    }

    private static string PathOf(TypeName name, ClientOptions options)
    {
        var folders = name.Namespace.Replace(options.NamespaceName, string.Empty, StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('/', folders.Append(name.Simple).Select(Casing.UpperFirst).Select(Shorten)) + ".cs";
    }

    private static string Shorten(string name) =>
        name.Length > LongestName ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name))) : name;
}
