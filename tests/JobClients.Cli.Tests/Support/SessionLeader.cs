using System.Runtime.InteropServices;

namespace JobClients.Cli.Tests.Support;

/// <summary>A process in a session of its own, whose terminal is the first file that it opens: standard input.</summary>
internal static class SessionLeader
{
    private const short SetSession = 0x80;
    private const int ReadWrite = 2;
    private const int WriteCreate = 0x241;
    private const uint OwnerOnly = 0x180;
    private const int FarMoreThanAnyLibraryTakes = 1024;

    /// <summary>Starts a program on a terminal.</summary>
    /// <param name="terminal">Where the terminal is.</param>
    /// <param name="output">A file that takes standard output, or null for the terminal.</param>
    /// <param name="environment">All variables, as <c>NAME=value</c>.</param>
    /// <param name="command">The program, by its path, and its arguments.</param>
    /// <returns>The id of the process.</returns>
    public static int Start(string terminal, string? output, string[] environment, params string[] command)
    {
        nint[] strings = [.. command.Append(terminal).Append(output ?? terminal).Concat(environment).Select(Marshal.StringToCoTaskMemUTF8)];
        var (path, target) = (strings[command.Length], strings[command.Length + 1]);
        var attributes = Marshal.AllocHGlobal(FarMoreThanAnyLibraryTakes);
        var files = Marshal.AllocHGlobal(FarMoreThanAnyLibraryTakes);
        try
        {
            Check(InitializeAttributes(attributes));
            Check(SetFlags(attributes, SetSession));
            Check(InitializeFiles(files));
            Check(Open(files, 0, path, ReadWrite, 0));
            Check(Open(files, 1, target, output is null ? ReadWrite : WriteCreate, OwnerOnly));
            Check(Open(files, 2, path, ReadWrite, 0));
            Check(Spawn(out var id, strings[0], files, attributes, [.. strings[..command.Length], 0], [.. strings[(command.Length + 2)..], 0]));
            return id;
        }
        finally
        {
            Marshal.FreeHGlobal(attributes);
            Marshal.FreeHGlobal(files);
            Array.ForEach(strings, Marshal.FreeCoTaskMem);
        }
    }

    /// <summary>Waits for the end of the process, on a thread that it takes.</summary>
    /// <returns>Its exit code, or what a shell would make of its signal.</returns>
    public static int Wait(int id)
    {
        while (WaitForProcess(id, out var status, 0) == id)
        {
            var signal = status & 0x7f;
            return signal == 0 ? (status >> 8) & 0xff : 128 + signal;
        }

        throw new InvalidOperationException($"There is no process {id} to wait for.");
    }

    public static void Kill(int id) => _ = SendSignal(id, 9);

    private static void Check(int error)
    {
        if (error != 0)
        {
            throw new InvalidOperationException($"The program was not started: error {error}.");
        }
    }

    [DllImport("libc", EntryPoint = "posix_spawnattr_init")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int InitializeAttributes(nint attributes);

    [DllImport("libc", EntryPoint = "posix_spawnattr_setflags")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetFlags(nint attributes, short flags);

    [DllImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int InitializeFiles(nint files);

    [DllImport("libc", EntryPoint = "posix_spawn_file_actions_addopen")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(nint files, int descriptor, nint path, int flags, uint mode);

    [DllImport("libc", EntryPoint = "posix_spawn")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Spawn(out int id, nint path, nint files, nint attributes, nint[] arguments, nint[] environment);

    [DllImport("libc", EntryPoint = "waitpid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int WaitForProcess(int id, out int status, int options);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int id, int signal);
}
