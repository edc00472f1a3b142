using System.Runtime.InteropServices;

namespace JobClients.Cli.Tests.Support;

/// <summary>A terminal of the kernel's own (Linux): what a program writes to it, and what is typed.</summary>
internal sealed class PseudoTerminal : IDisposable
{
    /// <summary>For this process alone, and not to be its own terminal.</summary>
    private const int ReadWriteNoControlNotInherited = 0x80102;
    private const nuint SetWindowSize = 0x5414;

    private readonly int _master;

    public PseudoTerminal(ushort width, ushort height)
    {
        _master = Check(OpenMaster(ReadWriteNoControlNotInherited));
        Check(Grant(_master));
        Check(Unlock(_master));
        var name = new byte[128];
        Check(NameOf(_master, name, (nuint)name.Length));
        Path = System.Text.Encoding.UTF8.GetString(name, 0, Array.IndexOf(name, (byte)0));
        Stream = new(new((nint)_master, ownsHandle: true), FileAccess.ReadWrite, bufferSize: 0);
        Resize(width, height);
    }

    /// <summary>Where programs open it.</summary>
    public string Path { get; }

    /// <summary>The side of whoever sits before it.</summary>
    public FileStream Stream { get; }

    /// <summary>Gives it another size, of which the kernel tells the program (SIGWINCH).</summary>
    public void Resize(ushort width, ushort height)
    {
        var size = new WindowSize { Rows = height, Columns = width };
        Check(Control(_master, SetWindowSize, ref size));
    }

    public void Dispose() => Stream.Dispose();

    private static int Check(int result) =>
        result >= 0 ? result : throw new InvalidOperationException($"No terminal: error {Marshal.GetLastPInvokeError()}.");

    [DllImport("libc", EntryPoint = "posix_openpt", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenMaster(int flags);

    [DllImport("libc", EntryPoint = "grantpt", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Grant(int descriptor);

    [DllImport("libc", EntryPoint = "unlockpt", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Unlock(int descriptor);

    [DllImport("libc", EntryPoint = "ptsname_r", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NameOf(int descriptor, [Out] byte[] name, nuint length);

    [DllImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int descriptor, nuint request, ref WindowSize size);

    [StructLayout(LayoutKind.Sequential)]
    private struct WindowSize
    {
        public ushort Rows;
        public ushort Columns;
        public ushort PixelWidth;
        public ushort PixelHeight;
    }
}
