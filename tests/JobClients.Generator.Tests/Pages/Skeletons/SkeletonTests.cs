using JobClients.Generator.Tests.Support;

namespace JobClients.Generator.Tests.Pages.Skeletons;

public sealed class SkeletonTests : IDisposable
{
    private readonly PagesFolder _folder = new();
    private readonly SampleRepository _repository = new();

    public static TheoryData<InventoryPage> Pages => [.. InventoryPage.All];

    public void Dispose()
    {
        _folder.Dispose();
        _repository.Dispose();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Skeleton_OfAPageWithoutAnOperation_LeavesNoDriftOnceItIsInTheSpec(InventoryPage page)
    {
        _folder.Files["page.md"] = page.Text;
        var (exitCode, lines) = await _folder.CompareAsync(_repository.Files.Path);
        exitCode.ShouldBe(1);
        lines[0].ShouldBe($"page.md : error JCG302: No operation has the x-source.url {page.Url} for GET {page.Path}. Put this under paths to start from:");

        _repository.Files["specs/sample.yaml"] = $$"""
            openapi: 3.0.3
            info: {title: Sample, version: "1"}
            servers: [{url: "{{page.Server}}"}]
            security: [{ {{page.Security}}: []}]
            components: {securitySchemes: { {{page.Security}}: {type: http, scheme: bearer} } }
            paths:
            {{string.Join("\n", lines.Skip(1))}}
            """;

        (await _folder.CompareAsync(_repository.Files.Path)).ShouldSatisfyAllConditions(
            result => result.Lines.ShouldBe([$"page.md: GET {page.Path} of specs/sample.yaml is as on the page."]),
            result => result.ExitCode.ShouldBe(0));
    }
}
