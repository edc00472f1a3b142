using System.Text.Json;

namespace JobClients;

/// <summary>A file that keeps a <see cref="RunTimeHistory"/> from one run of a program to the next, for any number of them at a time.</summary>
/// <remarks>
/// It is replaced as a whole, so that a reader never sees half of it, and what others have added meanwhile is kept. One
/// that is missing, damaged or of another version counts as empty, since all that is lost is what was learned.
/// </remarks>
/// <param name="path">Where it is. Its folder is made when it is first saved; <c>.lock</c> is appended for a file beside it.</param>
public sealed class RunTimeHistoryFile(string path)
{
    private const int Version = 1;

    /// <summary>Far more than all kinds of many connections take; a longer file is not one of ours.</summary>
    private const long LongestFile = 64 * 1024 * 1024;

    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(20);
    private const int MaxAttempts = 250;

    /// <summary>Reads the file.</summary>
    /// <exception cref="IOException">The file is there and cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public RunTimeHistory Load()
    {
        var history = new RunTimeHistory();
        if (!File.Exists(path) || new FileInfo(path).Length > LongestFile)
        {
            return history;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        foreach (var (kind, runs) in Read(file)?.Kinds ?? [])
        {
            foreach (var run in runs ?? [])
            {
                history.Add(kind, run.ToRunTime());
            }
        }

        return history;
    }

    /// <summary>Adds a history to the file.</summary>
    /// <param name="history">The history. What the file knows besides stays in the file.</param>
    /// <param name="cancellationToken">Ends the attempt; the file is then as it was.</param>
    /// <exception cref="IOException">The file cannot be written, or another program has held its lock for 5 seconds.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public async Task SaveAsync(RunTimeHistory history, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(history);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var alone = await LockAsync(cancellationToken).ConfigureAwait(false);
        await using (alone.ConfigureAwait(false))
        {
            var all = Load();
            all.Merge(history);
            await ReplaceAsync(RunTimeDocument.Of(Version, all), cancellationToken).ConfigureAwait(false);
        }
    }

    private static RunTimeDocument? Read(Stream file)
    {
        try
        {
            var document = JsonSerializer.Deserialize(file, RunTimeJson.Default.RunTimeDocument);
            return document?.Version == Version ? document : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task ReplaceAsync(RunTimeDocument document, CancellationToken cancellationToken)
    {
        var next = $"{path}.{Guid.NewGuid():N}";
        try
        {
            var file = new FileStream(next, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            await using (file.ConfigureAwait(false))
            {
                await JsonSerializer.SerializeAsync(file, document, RunTimeJson.Default.RunTimeDocument, cancellationToken).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            File.Move(next, path, overwrite: true);
        }
        finally
        {
            File.Delete(next);
        }
    }

    private async Task<FileStream> LockAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new($"{path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < MaxAttempts)
            {
                await Task.Delay(s_patience, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
