using System.Runtime.InteropServices;
using System.Text;

namespace JobClients;

/// <summary>A name that a file gets only if no other file has it.</summary>
/// <remarks>
/// <see cref="File.Move(string, string)"/> is not enough on Unix: there it looks whether the name is free and then takes it,
/// from whoever has got it in between. A second link is made at once or not at all.
/// </remarks>
internal static class FreeName
{
    /// <summary>EEXIST, the same on Linux and macOS.</summary>
    private const int Exists = 17;

    /// <summary>Gives a file another name. Its old one may stay, for the caller to remove.</summary>
    /// <exception cref="IOException">Another file has the name, or it cannot be given.</exception>
    public static void Give(string file, string name)
    {
        if (OperatingSystem.IsWindows() || !TryLink(file, name))
        {
            // There it is one step; and where files cannot have two names, nothing better is to be had.
            File.Move(file, name);
        }
    }

    /// <returns>Whether the file has the name now; false if it cannot have two.</returns>
    private static bool TryLink(string file, string name)
    {
        if (Link(Encoding.UTF8.GetBytes(file + '\0'), Encoding.UTF8.GetBytes(name + '\0')) == 0)
        {
            return true;
        }

        return Marshal.GetLastPInvokeError() == Exists ? throw new IOException($"The file '{name}' exists already.") : false;
    }

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link(byte[] file, byte[] name);
}
