namespace JobClients.Generator.Tests.Conformance;

public class ConformanceTests
{
    // Microsoft.OpenApi 3.11.0 drops "type": "null" of a nullable allOf, which the version in Kiota kept.
    private static readonly string[] s_differentHashes = ["small-default", "small-ebc", "small-xml"];

    public static TheoryData<string> Cases => [.. ConformanceCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Client_OfADocument_IsWhatKiotaWrites(string name)
    {
        var expected = new ConformanceCase(name);
        var client = await expected.GenerateAsync();

        client.Files.Keys.ShouldBe(expected.ExpectedHashes.Keys);
        var different = client.Files.Where(file => ConformanceCase.Hash(file.Value) != expected.ExpectedHashes[file.Key]);
        different.Select(file => ExpectedText.FirstDifference(name, file.Key, file.Value)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Lock_OfADocument_IsWhatKiotaWrites(string name)
    {
        var expected = new ConformanceCase(name);
        var client = await expected.GenerateAsync();

        var (actualHash, actualRest) = SplitHash(expected.LockOf(client));
        var (expectedHash, expectedRest) = SplitHash(expected.LockText);
        actualRest.ShouldBe(expectedRest);
        (actualHash == expectedHash).ShouldBe(!s_differentHashes.Contains(name));
    }

    [Fact]
    public void Cases_AreAllThere() => ConformanceCase.Names.Count().ShouldBe(12);

    private static (string Hash, string Others) SplitHash(string text)
    {
        var lines = text.Split('\n');
        return (lines[1], string.Join('\n', lines.Where((_, index) => index != 1)));
    }
}
