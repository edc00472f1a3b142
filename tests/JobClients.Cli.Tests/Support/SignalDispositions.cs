using System.Runtime.InteropServices;

namespace JobClients.Cli.Tests.Support;

/// <summary>
/// A shell starts what it puts in the background with SIGINT ignored, children inherit that, and .NET leaves ignored
/// signals ignored: a program that is started from there could not be interrupted at all.
/// </summary>
internal static class SignalDispositions
{
    private const int Interrupt = 2;
    private const nint Default = 0;
    private const nint Ignore = 1;

    private static readonly Lock s_lock = new();

    public static void RestoreDefaults()
    {
        lock (s_lock)
        {
            var previous = Set(Interrupt, Default);
            if (previous != Ignore)
            {
                _ = Set(Interrupt, previous);
            }
        }
    }

    [DllImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Set(int signal, nint handler);
}
