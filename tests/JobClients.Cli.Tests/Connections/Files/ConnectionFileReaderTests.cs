using System.Text;
using JobClients.Cli.Connections.Files;

namespace JobClients.Cli.Tests.Connections.Files;

public class ConnectionFileReaderTests
{
    private const string Entry = """has to be a text that is not empty, {"variable": NAME} or {"file": PATH}.""";

    [Fact]
    public void Read_CommentsAndTrailingCommas_AreAllowed()
    {
        var content = Read("""
            // of mine
            { "connections": { "acme:vault": { "url": "https://a.example", /* , */ "sessionId": {"variable": "X",}, }, "zuora": {}, } }
            """);

        content.Connections.Select(connection => connection.Name.ToString()).ShouldBe(["acme:vault", "zuora"]);
        content.Connections[0].Settings["sessionId"].ShouldBe(new SettingEntry(SettingOrigin.Variable, "X"));
    }

    [Theory]
    [InlineData("", "f:1:1: this is no JSON.")]
    [InlineData("{\n  \"connections\": {\n    s3cret\n", "f:3:5: this is no JSON.")]
    [InlineData("""{"connections":{}} {}""", "f:1:20: this is no JSON.")]
    [InlineData("[]", "f:1:1: the file has to be an object.")]
    [InlineData("{}", "f:1:2: there have to be 'connections'.")]
    [InlineData("{\n\"s3cret\": 1}", "f:2:1: only 'connections' may stand here, and once.")]
    [InlineData("""{"connections":{},"connections":{}}""", "f:1:19: only 'connections' may stand here, and once.")]
    [InlineData("""{"connections":[]}""", "f:1:16: 'connections' has to be an object.")]
    [InlineData("""{"connections":{"acme":{}}}""", "f:1:17: a connection has to be called [name:]vendor, and once, the vendor zuora or vault.")]
    [InlineData("""{"connections":{"vault/job":{}}}""", "f:1:17: a connection has to be called [name:]vendor, and once, the vendor zuora or vault.")]
    [InlineData("""{"connections":{"vault":{},"vault":{}}}""", "f:1:28: a connection has to be called [name:]vendor, and once, the vendor zuora or vault.")]
    [InlineData("""{"connections":{"vault":1}}""", "f:1:25: a connection has to be an object.")]
    [InlineData("""{"connections":{"zuora":{"pasword":"s3cret"}}}""", "f:1:26: a zuora connection has url, environment, clientId, clientSecret, accessToken, each once, and nothing else.")]
    [InlineData("""{"connections":{"zuora":{"url":"a","url":"b"}}}""", "f:1:36: a zuora connection has url, environment, clientId, clientSecret, accessToken, each once, and nothing else.")]
    [InlineData("""{"connections":{"zuora":{"url":""}}}""", $"f:1:32: {Entry}")]
    [InlineData("""{"connections":{"zuora":{"url":4711}}}""", $"f:1:32: {Entry}")]
    [InlineData("""{"connections":{"zuora":{"url":{"env":"s3cret"}}}}""", $"f:1:33: {Entry}")]
    [InlineData("""{"connections":{"zuora":{"url":{"file":"a","variable":"b"}}}}""", $"f:1:44: {Entry}")]
    public void Read_DamagedFile_TellsWhereAndQuotesNothing(string text, string message) =>
        Should.Throw<UsageException>(() => Read(text)).Message.ShouldBe(message);

    private static ConnectionFileContent Read(string text) => ConnectionFileReader.Read("f", Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));
}
