using JobClients.Generator.Tests.Conformance;
using JobClients.Generator.Tests.Support;

namespace JobClients.Generator.Tests.Determinism;

/// <summary>Documents that say the same in other bytes.</summary>
public sealed class InputFormTests : IDisposable
{
    // Of JSON and of YAML.
    private static readonly string[] s_names = ["naming", "composition", "small-default"];

    private readonly TemporaryFolder _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData(" \n")]
    [InlineData("\t\r\n")]
    public Task Client_OfADocumentWithOtherLineEnds_IsTheSame(string lineEnd) =>
        ShouldBeTheSameAsync(text => text.ReplaceLineEndings(lineEnd));

    [Fact]
    public Task Client_OfADocumentWithoutALastLineEnd_IsTheSame() => ShouldBeTheSameAsync(text => text.TrimEnd());

    [Fact]
    public Task Client_OfADocumentWithAByteOrderMark_IsTheSame() => ShouldBeTheSameAsync(text => '\ufeff' + text);

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Client_OfTextsOnSeveralLines_IsTheSame(string lineEnd)
    {
        var options = new ConformanceCase("small-default");
        var text = SampleRepository.Spec.Replace("type: object", "type: object\n      description: |\n        One\n        two\n\n        three\n      title: >-\n        Four\n        five", StringComparison.Ordinal);
        _files["expected"] = text.ReplaceLineEndings("\n");
        _files["other"] = text.ReplaceLineEndings(lineEnd);

        var (expected, client) = (await options.GenerateAsync(_files.Full("expected")), await options.GenerateAsync(_files.Full("other")));

        expected.Files.Values.ShouldContain(file => file.Contains("Onetwothree", StringComparison.Ordinal));
        client.Files.ShouldBe(expected.Files);
        client.DescriptionHash.ShouldBe(expected.DescriptionHash);
    }

    private async Task ShouldBeTheSameAsync(Func<string, string> change)
    {
        foreach (var name in s_names)
        {
            var expected = new ConformanceCase(name);
            _files["openapi"] = change(await File.ReadAllTextAsync(expected.Document));

            var client = await expected.GenerateAsync(_files.Full("openapi"));

            client.Files.Select(file => KeyValuePair.Create(file.Key, ConformanceCase.Hash(file.Value))).ShouldBe(expected.ExpectedHashes, name);
            expected.LockOf(client).ShouldBe(expected.LockText, name);
        }
    }
}
