using JobClients.Generator.Tests.Support;

namespace JobClients.Generator.Tests.Commands;

public sealed class KiotaCommandTests : IDisposable
{
    private const string Job = "generated/sample/Models/Job.cs";

    private readonly FakeKiota _kiota = new();

    private readonly SampleRepository _repository = new();

    public void Dispose()
    {
        _kiota.Dispose();
        _repository.Dispose();
    }

    [Theory]
    [InlineData("dotnet-kiota")]
    [InlineData("kiota")]
    public async Task Kiota_WhereItIsInstalled_WritesWhatItGives(string name)
    {
        _kiota.Install(name);
        await _kiota.PrepareAsync(SampleRepository.Spec);

        var (succeeded, output) = await RunAsync();

        succeeded.ShouldBeTrue(output);
        output.ShouldContain("+ Sample.Models.Job : class");
        _repository.Files[Job].ShouldBe(_kiota.Files["prepared/Models/Job.cs"]);
        _kiota.Arguments.Take(5).ShouldBe(["generate", "--language", "CSharp", "--openapi", "specs/sample.yaml"]);
    }

    [Fact]
    public async Task Kiota_AfterOurOwnBuild_ChangesNothing()
    {
        _kiota.Install();
        await _kiota.PrepareAsync(SampleRepository.Spec);
        await _repository.BuildAsync();
        var before = _repository.Files.Snapshot();

        (await RunAsync()).ShouldBe((true, "Nothing changes for consumers." + Environment.NewLine));

        _repository.Files.Snapshot().ShouldBe(before);
    }

    [Fact]
    public async Task Kiota_FoldsItsLockIntoTheRootOne()
    {
        _kiota.Install();
        await _kiota.PrepareAsync(SampleRepository.Spec);
        _kiota.EditLock("1.34.1", "1.35.0");
        _kiota.EditLock("\"language\"", "\"brandNew\": 1, \"language\"");

        var (succeeded, output) = await RunAsync();

        succeeded.ShouldBeTrue(output);
        output.ShouldContain("warning JCG112: The client sample was written by Kiota 1.35.0");
        var text = _repository.Files["kiota-lock.json"];
        text.ShouldContain("\"kiotaVersion\": \"1.35.0\"");
        text.ShouldContain("\"brandNew\": 1");
        text.ShouldContain("\"descriptionLocation\": \"specs/sample.yaml\"");
        text.ShouldContain("\"outputPath\": \"generated/sample\"");
        text.ShouldContain("\"contentHash\": \"kept\"");
        _repository.Files.Has("generated/sample/kiota-lock.json").ShouldBeFalse();
    }

    [Fact]
    public async Task Kiota_WhereItIsNotInstalled_SaysInOneLineHowToInstallIt()
    {
        var before = _repository.Files.Snapshot();

        var (succeeded, output) = await RunAsync();

        succeeded.ShouldBeFalse();
        output.TrimEnd().ShouldBe("kiota-lock.json : error JCG110: Kiota's tool is not installed. Run 'dotnet tool install --global Microsoft.OpenApi.Kiota --version 1.34.1'.");
        _repository.Files.Snapshot().ShouldBe(before);
    }

    [Theory]
    [InlineData("echo it broke >&2; exit 3", "Kiota's tool could not write it: it broke")]
    [InlineData("rm \"$2/kiota-lock.json\"", "Kiota's tool left no lock that can be read: ")]
    [InlineData("echo '{}' > \"$2/kiota-lock.json\"", "Kiota's tool left no lock that can be read: it has no descriptionHash")]
    public async Task Kiota_ThatFails_LeavesEverythingAsItWas(string ending, string why)
    {
        _kiota.Install(ending: ending);
        await _kiota.PrepareAsync(SampleRepository.Spec);
        var before = _repository.Files.Snapshot();

        var (succeeded, output) = await RunAsync();

        succeeded.ShouldBeFalse();
        output.ShouldContain($"error JCG111: The client sample is left as it is. {why}");
        _repository.Files.Snapshot().ShouldBe(before);
    }

    [Fact]
    public async Task Kiota_WithABreakingChangeThatIsRefused_WritesNothing()
    {
        _kiota.Install();
        await _kiota.PrepareAsync(SampleRepository.Spec.Replace("id: {type: string}", "id: {type: integer}", StringComparison.Ordinal));
        await _repository.BuildAsync();
        var before = _repository.Files.Snapshot();

        var (succeeded, output) = await RunAsync(refusesBreaking: true);

        succeeded.ShouldBeFalse();
        output.ShouldContain("error JCG103: ");
        _repository.Files.Snapshot().ShouldBe(before);
    }

    private Task<(bool Succeeded, string Output)> RunAsync(bool refusesBreaking = false) => _kiota.RunAsync(_repository.Files.Path, refusesBreaking);
}
