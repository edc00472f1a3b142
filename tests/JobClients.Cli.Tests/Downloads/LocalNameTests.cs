using JobClients.Cli.Downloads;

namespace JobClients.Cli.Tests.Downloads;

public class LocalNameTests
{
    [Theory]
    [InlineData("https://files.example/a/b_1.json?X-Amz-Signature=s", "b_1.json")]
    [InlineData("https://files.example/", "1.result")]
    [InlineData("https://files.example/.bashrc", "1.result")]
    [InlineData("https://files.example/a%2Fb", "1.result")]
    [InlineData("https://files.example/a%00b", "1.result")]
    [InlineData("https://files.example/-rf", "1.result")]
    [InlineData("https://files.example/x/..", "1.result")]
    [InlineData(null, "1.result")]
    public async Task Of_Link_IsItsHarmlessLastPart(string? link, string expected)
    {
        using var stage = Stage.With(new ScriptedAnswer("done") { ResultLink = link is null ? null : new(link) });

        LocalName.Of(await stage.Open("test/job/1").GetAsync()).ShouldBe(expected);
    }

    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(999, "999 bytes")]
    [InlineData(1000, "1.0 kB")]
    [InlineData(12_345_678, "12.3 MB")]
    public void ByteCount_IsShort(long bytes, string text) => ByteCount.Of(bytes).ShouldBe(text);
}
