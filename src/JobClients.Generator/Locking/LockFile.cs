using JobClients.Generator.Diagnostics;

namespace JobClients.Generator.Locking;

/// <summary>Reads the lock of a repository from disk.</summary>
internal static class LockFile
{
    /// <summary>The lock; null if it cannot be read, which is reported.</summary>
    public static RootLock? Read(string path, Report report)
    {
        try
        {
            return RootLock.Parse(File.ReadAllText(path));
        }
        catch (Exception failure) when (failure is LockException or IOException or UnauthorizedAccessException)
        {
            report.Error(KiotaLock.FileName, "JCG005", $"The lock cannot be read: {failure.Message}");
            return null;
        }
    }
}
