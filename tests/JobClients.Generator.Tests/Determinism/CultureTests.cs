using JobClients.Generator.Tests.Conformance;
using JobClients.Support;

namespace JobClients.Generator.Tests.Determinism;

public sealed class CultureTests
{
    private static readonly string[] s_names = ["naming", "enums", "small-default"];

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("sv-SE")]
    [InlineData("")]
    public async Task Client_UnderAnotherCulture_IsTheSame(string culture)
    {
        using var scope = new CultureScope(culture);
        foreach (var name in s_names)
        {
            var expected = new ConformanceCase(name);

            var client = await expected.GenerateAsync();

            client.Files.Select(file => KeyValuePair.Create(file.Key, ConformanceCase.Hash(file.Value))).ShouldBe(expected.ExpectedHashes, name);
            expected.LockOf(client).ShouldBe(expected.LockText, name);
        }
    }
}
