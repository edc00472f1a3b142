using JobClients.Generator.Commands;
using JobClients.Generator.Tests.Conformance;
using JobClients.Generator.Tests.Support;

namespace JobClients.Generator.Tests.Determinism;

/// <summary>The program itself, started in several ways. This process has the globalization of the machine, the program's own has none.</summary>
public sealed class EnvironmentTests : IDisposable
{
    private readonly TemporaryFolder _files = new();

    public static TheoryData<string, string, string> Variables => new()
    {
        { "naming", "TZ", "Asia/Kathmandu" },
        { "scalars", "TZ", "America/St_Johns" },
        { "naming", "LC_ALL", "tr_TR.UTF-8" },
        { "composition", "LC_ALL", "C" },
        { "naming", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1" },
        { "scalars", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0" },
    };

    public void Dispose() => _files.Dispose();

    [Theory]
    [MemberData(nameof(Variables))]
    public async Task Program_InAnotherEnvironment_WritesTheSame(string name, string variable, string value)
    {
        var expected = await ExpectedAsync(name);

        var outcome = await new GeneratorProcess(Arguments(_files.Full("openapi"), _files.Full("other/out"))) { Environment = { [variable] = value } }.RunAsync();

        outcome.ExitCode.ShouldBe(0, outcome.Output + outcome.Error);
        Written("other/out").ShouldBe(expected);
    }

    [Theory]
    [InlineData("", "openapi", "other/out")]
    [InlineData("", "./other/../openapi", "./other/out/")]
    [InlineData("other", "../openapi", "out")]
    [InlineData("other", "../openapi", "../other/./out")]
    public async Task Program_WithPathsFromAnotherFolder_WritesTheSame(string folder, string document, string output)
    {
        var expected = await ExpectedAsync("small-default");

        var outcome = await new GeneratorProcess(Arguments(document, output)) { WorkingDirectory = _files.Full(folder) }.RunAsync();

        outcome.ExitCode.ShouldBe(0, outcome.Output + outcome.Error);
        Written("other/out").ShouldBe(expected);
    }

    private static string[] Arguments(string document, string output) => ["generate", "-l", "CSharp", "-d", document, "-o", output];

    // As deep as the other folder, since the lock names the document relative to itself.
    private async Task<Dictionary<string, string>> ExpectedAsync(string name)
    {
        _files["openapi"] = await File.ReadAllTextAsync(new ConformanceCase(name).Document);
        Directory.CreateDirectory(_files.Full("other"));
        (await CommandLine.RunAsync(Arguments(_files.Full("openapi"), _files.Full("expected/out")), TextWriter.Null, TextWriter.Null)).ShouldBe(0);
        return Written("expected/out");
    }

    private Dictionary<string, string> Written(string folder) =>
        _files.Snapshot()
            .Where(file => file.Key.StartsWith(folder + "/", StringComparison.Ordinal))
            .ToDictionary(file => file.Key[folder.Length..], file => file.Value, StringComparer.Ordinal);
}
