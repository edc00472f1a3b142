namespace JobClients.Generator.Tests.Conformance;

public class ConformanceTests
{
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

        expected.LockOf(client).ShouldBe(expected.LockText);
    }

    [Fact]
    public void Cases_AreAllThere() => ConformanceCase.Names.Count().ShouldBe(12);
}
