using System.Diagnostics;
using JobClients.Generator.Tests.Support;

namespace JobClients.Generator.Tests.Robustness;

/// <summary>The program itself, with no more memory than it may take.</summary>
public sealed class LimitTests : IDisposable
{
    private const string HalfAGigabyte = "0x20000000";

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _files = new();

    public static TheoryData<int, string> Worst => new()
    {
        { 0, SampleDocument.LongEnum(100_000) },
        { 1, SampleDocument.Aliases(levels: 9) },
        { 1, SampleDocument.Chain(count: 2000, links: 1) },
        { 1, string.Concat(Enumerable.Repeat("- ", 100_000)) },
    };

    public void Dispose() => _files.Dispose();

    [Theory]
    [MemberData(nameof(Worst))]
    public async Task Program_WithinItsLimits_SaysWhatCameOfIt(int exitCode, string document)
    {
        _files["openapi"] = document;
        using var process = Process.Start(Command())!;
        using var cancellation = new CancellationTokenSource(s_limit, TimeProvider.System);

        var (output, error) = (process.StandardOutput.ReadToEndAsync(cancellation.Token), process.StandardError.ReadToEndAsync(cancellation.Token));
        await process.WaitForExitAsync(cancellation.Token);

        (await error).ShouldBeEmpty();
        new Outcome(process.ExitCode, await output, Directory.Exists(_files.Full("out"))).Fault.ShouldBeNull();
        process.ExitCode.ShouldBe(exitCode);
    }

    private ProcessStartInfo Command()
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "JobClients.Generator.dll"), "generate", "-l", "CSharp", "-d", _files.Full("openapi"), "-o", _files.Full("out")];
        return new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment = { ["DOTNET_GCHeapHardLimit"] = HalfAGigabyte },
        };
    }
}
