using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace JobClients.Cli.Secrets;

/// <summary>Keeps a Unix terminal from showing what is typed, until it is disposed.</summary>
internal sealed class TerminalEcho : IDisposable
{
    /// <summary>More than the settings take on any system.</summary>
    private const int SettingsLength = 256;

    private const uint Echo = 8;
    private const int OnceWritten = 1;

    private readonly SafeFileHandle _terminal;
    private readonly byte[] _before;

    private TerminalEcho(SafeFileHandle terminal, byte[] before)
    {
        _terminal = terminal;
        _before = before;
    }

    /// <summary>Where the local modes are among the settings: the fourth field, whose size the system decides.</summary>
    private static int LocalModes => OperatingSystem.IsMacOS() ? 24 : 12;

    public static TerminalEcho Suppress(SafeFileHandle terminal)
    {
        var settings = new byte[SettingsLength];
        Check(Get(terminal, settings));
        var before = settings.ToArray();
        var modes = MemoryMarshal.Cast<byte, uint>(settings.AsSpan(LocalModes, sizeof(uint)));
        modes[0] &= ~Echo;
        Check(Set(terminal, OnceWritten, settings));
        return new(terminal, before);
    }

    public void Dispose() => _ = Set(_terminal, OnceWritten, _before);

    private static void Check(int result)
    {
        if (result != 0)
        {
            throw new IOException("The terminal cannot be kept from showing what is typed.");
        }
    }

    [DllImport("libc", EntryPoint = "tcgetattr")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Get(SafeFileHandle terminal, byte[] settings);

    [DllImport("libc", EntryPoint = "tcsetattr")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Set(SafeFileHandle terminal, int when, byte[] settings);
}
