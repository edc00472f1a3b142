using System.Text;
using JobClients.Cli.Connections;
using JobClients.Cli.Connections.Files;

namespace JobClients.Cli.Tests.Connections.Files;

public class ConnectionFileEditTests
{
    private static readonly Dictionary<string, SettingEntry> s_settings = new(StringComparer.Ordinal)
    {
        ["url"] = new(SettingOrigin.Kept, "https://ü.example"),
        ["sessionId"] = new(SettingOrigin.File, "/run/a\"b"),
    };

    [Fact]
    public void Add_ToNothing_IsReadable() => Text(Add(ConnectionFileEdit.Empty, "acme:vault")).ShouldBe("""
        {
          "connections": {
            "acme:vault": {
              "url": "https://ü.example",
              "sessionId": {
                "file": "/run/a\"b"
              }
            }
          }
        }

        """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("""{"connections":{}}""")]
    [InlineData("""{"connections":{"zuora":{}}}""")]
    [InlineData("""{"connections":{"zuora":{},}}""")]
    [InlineData("""{"connections":{"zuora":{} /* a, b */ , /* c */ }}""")]
    [InlineData("{\"connections\":{\"zuora\":{} // a, b\n}}")]
    [InlineData("{\"connections\":{ // nothing\n}}")]
    public void AddAndRemove_AnyForm_KeepsWhatElseThereIs(string text)
    {
        var before = Read(Encoding.UTF8.GetBytes(text));

        var with = Add(before.Text, "acme:vault");
        var without = Read(ConnectionFileEdit.Remove(Read(with), ConnectionName.Parse("acme:vault")));

        Read(with).Find(ConnectionName.Parse("acme:vault"))!.Settings.ShouldBe(s_settings);
        without.Connections.Select(connection => connection.Name).ShouldBe(before.Connections.Select(connection => connection.Name));
        foreach (var comment in new[] { "a, b", "c", "nothing" }.Where(text.Contains))
        {
            Text(without.Text).ShouldContain(comment);
        }
    }

    [Theory]
    [InlineData("zuora")]
    [InlineData("vault")]
    [InlineData("acme:vault")]
    public void Remove_OneOfThree_LeavesTheOthers(string name)
    {
        var content = Read("""{"connections":{"zuora":{} /*,*/, "vault":{} , "acme:vault":{}}}"""u8.ToArray());

        var left = ConnectionFileEdit.Remove(content, ConnectionName.Parse(name));

        Read(left).Connections.Select(connection => connection.Name.ToString()).ShouldBe(new[] { "zuora", "vault", "acme:vault" }.Where(other => other != name));
        Text(left).ShouldContain("/*,*/");
        Text(left).Replace("/*,*/", "", StringComparison.Ordinal).ShouldNotMatch(@",\s*[,}]");
    }

    [Fact]
    public void Add_ThatExists_TakesItsPlace()
    {
        var text = Add("""{"connections":{/*1*/"vault":{"url":"a"}/*2*/,"zuora":{}}}"""u8.ToArray(), "vault");

        Text(text).ShouldStartWith("{\"connections\":{/*1*/\"vault\": {\n");
        Text(text).ShouldEndWith("}/*2*/,\"zuora\":{}}}");
        Read(text).Connections[0].Settings.ShouldBe(s_settings);
    }

    private static byte[] Add(byte[] text, string name) => ConnectionFileEdit.Add(Read(text), ConnectionName.Parse(name), s_settings);

    private static ConnectionFileContent Read(byte[] text) => ConnectionFileReader.Read("f", text);

    private static string Text(byte[] text) => Encoding.UTF8.GetString(text);
}
