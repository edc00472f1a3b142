using JobClients.Generator.Diagnostics;
using JobClients.Generator.Locking;

namespace JobClients.Generator.Commands;

internal static class RootLockFile
{
    /// <summary>Reads the lock of a repository; null if that fails, which is reported.</summary>
    public static RootLock? Read(string root, Report report)
    {
        try
        {
            return RootLock.Parse(File.ReadAllText(Path.Combine(root, KiotaLock.FileName)));
        }
        catch (Exception failure) when (failure is LockException or IOException or UnauthorizedAccessException)
        {
            report.Error(KiotaLock.FileName, "JCG005", $"The lock cannot be read: {failure.Message}");
            return null;
        }
    }
}
