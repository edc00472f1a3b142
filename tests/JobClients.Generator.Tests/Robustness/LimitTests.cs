using JobClients.Generator.Tests.Support;

namespace JobClients.Generator.Tests.Robustness;

/// <summary>The program itself, with no more memory and time than it may take.</summary>
public sealed class LimitTests : IDisposable
{
    private const string HalfAGigabyte = "0x20000000";

    // Five seconds is the limit of an optimized build. A build for debugging takes up to twice as long.
#if DEBUG
    private static readonly TimeSpan s_limit = 2 * TimeSpan.FromSeconds(5);
#else
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(5);
#endif

    private readonly TemporaryFolder _files = new();

    public static TheoryData<string> Large =>
    [
        SampleDocument.LongEnum(100_000),
        SampleDocument.ManyProperties(30_000),
        SampleDocument.ManyComponents(5000),
        SampleDocument.ManyPaths(2000),
        SampleDocument.ManyAlternatives(2000),
    ];

    public static TheoryData<string> Impossible =>
    [
        SampleDocument.Aliases(levels: 9),
        SampleDocument.Chain(count: 100_000, links: 1),
        string.Concat(Enumerable.Repeat("- ", 100_000)),
    ];

    public void Dispose() => _files.Dispose();

    [Theory]
    [MemberData(nameof(Large))]
    public Task Program_OfALargeDocument_KeepsItsLimits(string document) => ShouldKeepLimitsAsync(exitCode: 0, document);

    [Theory]
    [MemberData(nameof(Impossible))]
    public Task Program_OfAnImpossibleDocument_KeepsItsLimits(string document) => ShouldKeepLimitsAsync(exitCode: 1, document);

    private async Task ShouldKeepLimitsAsync(int exitCode, string document)
    {
        _files["openapi"] = document;
        var program = new GeneratorProcess("generate", "-l", "CSharp", "-d", _files.Full("openapi"), "-o", _files.Full("out"))
        {
            ProcessorTime = s_limit,
            Environment = { ["DOTNET_GCHeapHardLimit"] = HalfAGigabyte },
        };

        var outcome = await program.RunAsync();

        outcome.ProcessorTime.ShouldBeLessThan(s_limit);
        outcome.Error.ShouldBeEmpty();
        new Outcome(outcome.ExitCode, outcome.Output, Directory.Exists(_files.Full("out"))).Fault.ShouldBeNull();
        outcome.ExitCode.ShouldBe(exitCode);
    }
}
