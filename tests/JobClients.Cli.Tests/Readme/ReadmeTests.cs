using System.Text.RegularExpressions;
using JobClients.VeevaVault;
using JobClients.Zuora;

namespace JobClients.Cli.Tests.Readme;

public sealed class ReadmeTests
{
    [Theory]
    [InlineData("wait")]
    [InlineData("watch")]
    [InlineData("download")]
    [InlineData("login-zuora")]
    [InlineData("login-vault")]
    [InlineData("faults")]
    [InlineData("host")]
    [InlineData("host-use")]
    [InlineData("telemetry")]
    public void Snippet_IsTheCodeThatCompiles(string name)
    {
        var source = string.Concat(Directory.GetFiles(AppContext.BaseDirectory, "*Snippets.cs").Select(File.ReadAllText)).ReplaceLineEndings("\n");
        var match = Regex.Match(source, $"\n(?<indent> *)// begin: {name}\n(?<code>.*?)\n *// end: {name}", RegexOptions.Singleline);

        match.Success.ShouldBeTrue();
        ReadmeText.Snippet(name).ShouldBe(Regex.Replace(match.Groups["code"].Value, $"^{match.Groups["indent"]}", "", RegexOptions.Multiline));
    }

    [Fact]
    public void Kinds_AreThoseOfTheCode() => ReadmeText.Kinds.ShouldBe(Enum.GetNames<JobClientErrorKind>());

    [Fact]
    public void States_AreThoseOfTheCode()
    {
        using var zuora = new ZuoraClient(new() { BaseUrl = new("https://rest.example"), AccessToken = "t" });
        using var vault = new VeevaVaultClient(new() { BaseUrl = new("https://v.example"), SessionId = "s" });
        var tables = zuora.Kinds.Concat(vault.Kinds)
            .SelectMany(kind => kind.Statuses.Rows, (kind, row) => ($"{kind.Vendor}/{kind.Name}", row.Key, row.Value.ToString()));

        ReadmeText.States.ShouldBe(tables, ignoreOrder: true);
    }
}
