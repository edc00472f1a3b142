namespace JobClients.Tests.Downloads;

/// <summary>A folder, a clock, and jobs whose results raw servers have.</summary>
public abstract class DownloadTest : IDisposable
{
    /// <summary>What opens the link to whoever has it, and is never to be seen.</summary>
    protected const string Signature = "5ca1ab1edeadbeef0123";

    private readonly List<JobWatcher> _watchers = [];

    protected ManualTimeProvider Time { get; } = new();

    protected string Folder { get; } = Directory.CreateTempSubdirectory("download-").FullName;

    protected string Target => Path.Combine(Folder, "result.json");

    protected JobDownloadOptions Options { get; } = new() { RetryDelay = TimeSpan.Zero };

    protected IEnumerable<string> Files => Directory.EnumerateFileSystemEntries(Folder).Select(path => Path.GetFileName(path));

    public void Dispose()
    {
        _watchers.ForEach(watcher => watcher.Dispose());
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected static string LinkTo(RawServer server, string file = "result.json") => $"{server.BaseAddress}{file}?X-Amz-Signature={Signature}";

    protected DownloadableJob<string> Open(RawServer server) => Open(LinkTo(server));

    protected DownloadableJob<string> Open(params string?[] links) => Open(new LinkKind(Time, links));

    private protected DownloadableJob<string> Open(LinkKind kind)
    {
        _watchers.Add(new(new() { TimeProvider = Time }));
        return (DownloadableJob<string>)kind.Open(new("test", "job", "1"), _watchers[^1]);
    }

    protected async Task<JobClientException> FailAsync(params string?[] links)
    {
        var failure = await Should.ThrowAsync<JobClientException>(Open(links).DownloadAsync(Target, Options));
        failure.ToString().ShouldNotContain(Signature);
        Files.ShouldBeEmpty();
        return failure;
    }

    protected async Task SucceedAsync(RawServer server, byte[] expected)
    {
        var result = await Open(server).DownloadAsync(Target, Options);

        (await File.ReadAllBytesAsync(Target)).ShouldBe(expected);
        result.Length.ShouldBe(expected.Length);
        Files.ShouldBe(["result.json"]);
    }
}
