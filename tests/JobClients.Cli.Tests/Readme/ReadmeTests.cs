using System.CommandLine;
using System.Text.RegularExpressions;
using JobClients.Cli.Commands;
using JobClients.Cli.Connections.Files;
using JobClients.Cli.Connections.Vendors;
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

    [Fact]
    public void Commands_AreThoseOfTheCode() => ReadmeText.Commands.Order(StringComparer.Ordinal).ShouldBe(Runnable(Root, "").Select(command => command.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void Options_AreThoseOfTheCode()
    {
        var settings = ConnectionVendors.All.SelectMany(vendor => vendor.Settings).Select(setting => setting.Option).ToHashSet(StringComparer.Ordinal);
        var real = Runnable(Root, "").SelectMany(command => command.Command.Options, (command, option) => (option.Name, command.Path))
            .Where(option => option.Name is not "--help" && !settings.Contains(option.Name))
            .ToLookup(option => option.Name, option => option.Path, StringComparer.Ordinal);

        var told = ReadmeText.Options.Where(option => option.Option != "--no-color").ToArray();

        told.Select(option => option.Option).Order(StringComparer.Ordinal).ShouldBe(real.Select(option => option.Key).Order(StringComparer.Ordinal));
        foreach (var (option, commands) in told.Where(option => option.Commands.Length > 0))
        {
            commands.Order(StringComparer.Ordinal).ShouldBe(real[option].Order(StringComparer.Ordinal), option);
        }
    }

    [Fact]
    public void ExitCodes_AreThoseOfTheCode() => ReadmeText.ExitCodes.ShouldBe(Enum.GetValues<ExitCode>().Select(code => (int)code));

    [Fact]
    public void Settings_AreThoseOfTheCode() => ReadmeText.Settings.ShouldBe(ConnectionVendors.All.SelectMany(
        vendor => vendor.Settings, (vendor, setting) => (vendor.Name, setting.Name, setting.Option, setting.Variable)));

    [Fact]
    public void Connections_ThatAreShown_CanBeRead()
    {
        var content = ConnectionFileReader.Read("README.md", System.Text.Encoding.UTF8.GetBytes(ReadmeText.Connections));

        foreach (var connection in content.Connections)
        {
            connection.Name.Vendor.Check(new DraftValues(connection.Name, connection.Settings, new() { Output = TextWriter.Null, Error = TextWriter.Null }));
        }

        content.Connections.Count.ShouldBe(2);
    }

    private static JobctlCommand Root => new(new(new() { Output = TextWriter.Null, Error = TextWriter.Null }, new ScriptedConnections(new((_, _) => "done"), TimeProvider.System)));

    private static IEnumerable<(string Path, Command Command)> Runnable(Command command, string path) => command.Subcommands
        .SelectMany(child => Runnable(child, $"{path} {child.Name}".Trim()))
        .Concat(command.Action is null || command is RootCommand ? [] : [(path, command)]);
}
