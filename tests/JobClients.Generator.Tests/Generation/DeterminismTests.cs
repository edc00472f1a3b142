using JobClients.Generator.Diagnostics;
using JobClients.Generator.Generation;
using JobClients.Generator.Options;
using JobClients.Generator.Tests.Conformance;
using JobClients.Generator.Tests.Support;
using JobClients.Support;

namespace JobClients.Generator.Tests.Generation;

public sealed class DeterminismTests : IDisposable
{
    private readonly TemporaryFolder _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public async Task Client_UnderAnotherCulture_IsTheSame(string culture)
    {
        var expected = new ConformanceCase("small-default");
        using var scope = new CultureScope(culture);

        var client = await expected.GenerateAsync();

        client.Files.Select(file => KeyValuePair.Create(file.Key, ConformanceCase.Hash(file.Value))).ShouldBe(expected.ExpectedHashes);
    }

    [Fact]
    public async Task Client_OfADocumentWithOtherLineEnds_IsTheSame()
    {
        var unix = await GenerateAsync(SampleRepository.Spec);
        var windows = await GenerateAsync(SampleRepository.Spec.Replace("\n", "\r\n", StringComparison.Ordinal));

        windows.Files.ShouldBe(unix.Files);
        windows.DescriptionHash.ShouldBe(unix.DescriptionHash);
    }

    private Task<GeneratedClient> GenerateAsync(string spec)
    {
        _files["openapi.yaml"] = spec;
        return ClientGenerator.GenerateAsync(_files.Full("openapi.yaml"), new ClientOptions { ClassName = "A", NamespaceName = "B" }, new Findings(), CancellationToken.None);
    }
}
