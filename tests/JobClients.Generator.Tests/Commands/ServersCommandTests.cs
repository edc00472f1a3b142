using JobClients.Generator.Commands;
using JobClients.Generator.Tests.Support;

namespace JobClients.Generator.Tests.Commands;

public sealed class ServersCommandTests : IDisposable
{
    private const string Contract = "generated/servers/Sample.cs";

    private readonly SampleRepository _repository = new();

    public ServersCommandTests()
    {
        _repository.Files[Contract] = "// a contract\n";
        _repository.Files["kiota-lock.json"] = _repository.Files["kiota-lock.json"].Replace("\"contentHash\": \"kept\"", $"\"outputPath\": \"{Contract}\"", StringComparison.Ordinal);
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task Check_OfARecordedContract_Succeeds()
    {
        await _repository.BuildAsync();
        (await ServersAsync("--record")).ExitCode.ShouldBe(0);

        (await ServersAsync("--check")).ShouldBe((0, string.Empty));
        (await _repository.BuildAsync("--strict")).ShouldBe((0, string.Empty));
    }

    [Fact]
    public async Task Check_OfAnEditedContract_Fails()
    {
        await _repository.BuildAsync();
        await ServersAsync("--record");
        _repository.Files[Contract] += "// edited\n";

        var (exitCode, output) = await ServersAsync("--check");

        exitCode.ShouldBe(1);
        output.ShouldContain($"error JCG102: {Contract} is not what was recorded");
    }

    [Fact]
    public async Task Build_AfterTheSpecChanged_WarnsOfTheContract()
    {
        await _repository.BuildAsync();
        await ServersAsync("--record");
        _repository.Files["specs/sample.yaml"] = SampleRepository.Spec + "\n        name: {type: string}\n";

        var (exitCode, output) = await _repository.BuildAsync("--strict");

        exitCode.ShouldBe(0);
        output.ShouldContain($"warning JCG102: {Contract} was written from an older spec");
        (await ServersAsync("--check")).ExitCode.ShouldBe(1);
    }

    private async Task<(int ExitCode, string Output)> ServersAsync(string option)
    {
        using var output = new StringWriter();
        var exitCode = await CommandLine.RunAsync(["servers", "--root", _repository.Files.Path, option], output, output);
        return (exitCode, output.ToString());
    }
}
