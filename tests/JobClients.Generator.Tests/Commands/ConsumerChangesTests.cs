using JobClients.Generator.Tests.Support;

namespace JobClients.Generator.Tests.Commands;

public sealed class ConsumerChangesTests : IDisposable
{
    private const string Unchanged = "Nothing changes for consumers.";

    private readonly SampleRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task Changes_OfAnAddedProperty_IsOneLineUnderItsClient()
    {
        (await ChangeAsync("id: {type: string}", "id: {type: string}\n        rows: {type: integer}"))
            .ShouldBe(["What changes for consumers of sample:", "+ Sample.Models.Job.Rows : int?"]);

        _repository.Files["generated/sample/Models/Job.cs"].ShouldContain("Rows");
    }

    [Fact]
    public async Task Changes_OfARemovedProperty_IsBreaking() =>
        (await ChangeAsync("\n        id: {type: string}", " {}"))
            .ShouldBe(["What changes for consumers of sample:", "- Sample.Models.Job.Id : string?  (breaking)"]);

    [Fact]
    public async Task Changes_OfAType_TellsBothTypes() =>
        (await ChangeAsync("id: {type: string}", "id: {type: integer, format: int64}"))
            .ShouldBe(["What changes for consumers of sample:", "~ Sample.Models.Job.Id : string? -> long?  (breaking)"]);

    [Fact]
    public async Task Changes_OfARemovedModel_NamesItOnce()
    {
        var lines = await ChangeAsync("{$ref: '#/components/schemas/Job'}", "{type: string}");

        lines.Where(line => line.Contains("Models.Job", StringComparison.Ordinal) && line[0] == '-').ShouldBe(["- Sample.Models.Job : class  (breaking)"]);
        lines.ShouldContain(line => line.StartsWith("~ Sample.Jobs.Item.JobsItemRequestBuilder.GetAsync(", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Changes_OfAPathParametersName_TellsTheOldAndTheNewBuilder()
    {
        var lines = await ChangeAsync("{id}:", "{key}:", "name: id, in", "name: key, in");

        lines.ShouldContain("- Sample.Jobs.Item.JobsItemRequestBuilder : class  (breaking)", StringComparer.Ordinal);
        lines.ShouldContain("+ Sample.Jobs.Item.WithKeyItemRequestBuilder : class", StringComparer.Ordinal);
        lines.ShouldContain("~ Sample.Jobs.JobsRequestBuilder.this[string position] : Sample.Jobs.Item.JobsItemRequestBuilder { get; } -> Sample.Jobs.Item.WithKeyItemRequestBuilder { get; }  (breaking)", StringComparer.Ordinal);
    }

    [Fact]
    public async Task Changes_OfDocumentationAlone_IsNothing()
    {
        (await ChangeAsync("id: {type: string}", "id: {type: string, description: Identifies the job.}")).ShouldBe([Unchanged]);

        _repository.Files["generated/sample/Models/Job.cs"].ShouldContain("Identifies the job.");
    }

    [Fact]
    public async Task Changes_OfNothing_IsOneLine() => (await ChangeAsync("id", "id")).ShouldBe([Unchanged]);

    [Fact]
    public async Task Build_WithoutTheOption_IsSilent()
    {
        await _repository.BuildAsync();
        Edit("id: {type: string}", "id: {type: integer}");

        (await _repository.BuildAsync()).ShouldBe((0, string.Empty));
    }

    [Fact]
    public async Task FailOnBreaking_OfABreakingChange_FailsAndWritesNothing()
    {
        await _repository.BuildAsync();
        Edit("id: {type: string}", "id: {type: integer}");
        var before = _repository.Files.Snapshot();

        var (exitCode, output) = await _repository.BuildAsync("--fail-on-breaking");

        exitCode.ShouldBe(1);
        output.ShouldContain("~ Sample.Models.Job.Id : string? -> int?  (breaking)");
        output.ShouldContain("kiota-lock.json : error JCG103: Consumers would break (1 breaking change), so nothing was written.");
        _repository.Files.Snapshot().ShouldBe(before);
    }

    [Fact]
    public async Task FailOnBreaking_OfAnAddition_Writes()
    {
        await _repository.BuildAsync();
        Edit("id: {type: string}", "id: {type: string}\n        rows: {type: integer}");

        (await _repository.BuildAsync("--fail-on-breaking")).ExitCode.ShouldBe(0);

        _repository.Files["generated/sample/Models/Job.cs"].ShouldContain("Rows");
    }

    [Fact]
    public async Task Changes_UnderCheck_AreToldAndNotWritten()
    {
        await _repository.BuildAsync();
        Edit("id: {type: string}", "id: {type: integer}");
        var before = _repository.Files.Snapshot();

        var (exitCode, output) = await _repository.BuildAsync("--check", "--changes");

        exitCode.ShouldBe(1);
        output.ShouldStartWith("What changes for consumers of sample:");
        _repository.Files.Snapshot().ShouldBe(before);
    }

    private async Task<string[]> ChangeAsync(params string[] edits)
    {
        await _repository.BuildAsync();
        Edit(edits);
        var (exitCode, output) = await _repository.BuildAsync("--changes");
        exitCode.ShouldBe(0);
        return output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Replaces the first text of each pair by the second.</summary>
    private void Edit(params string[] edits)
    {
        var spec = SampleRepository.Spec;
        foreach (var edit in edits.Chunk(2))
        {
            spec = spec.Replace(edit[0], edit[1], StringComparison.Ordinal);
        }

        _repository.Files["specs/sample.yaml"] = spec;
    }
}
