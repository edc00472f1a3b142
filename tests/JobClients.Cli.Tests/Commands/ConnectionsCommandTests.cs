using System.Text.Json;

namespace JobClients.Cli.Tests.Commands;

public sealed class ConnectionsCommandTests : IDisposable
{
    private const string Secret = "s3cret";

    private readonly Desk _desk = new() { Typed = Secret };

    [Fact]
    public async Task Add_SecretThatIsTyped_IsKeptForTheOwnerAlone()
    {
        var result = await _desk.RunAsync("connections", "add", "acme:vault", "--url", "https://a.example", "--user-name", "jo");

        result.Error.ShouldBe("password of acme:vault: ");
        result.Output.ShouldBe($"acme:vault is kept in {_desk.File}{Environment.NewLine}");
        JsonDocument.Parse(await File.ReadAllTextAsync(_desk.File)).RootElement.GetProperty("connections").GetProperty("acme:vault").ToString()
            .ShouldContain($"\"password\": \"{Secret}\"");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(_desk.File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            (File.GetUnixFileMode(Path.GetDirectoryName(_desk.File)!) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)).ShouldBe(UnixFileMode.None);
        }
    }

    [Theory]
    [InlineData("env:ACME", "variable ACME (not set)")]
    [InlineData("env:XDG_CONFIG_HOME", "variable XDG_CONFIG_HOME")]
    [InlineData("file:/run/secrets/acme", "file /run/secrets/acme")]
    [InlineData("prompt", "kept")]
    public async Task List_AnySource_TellsWhereTheSecretIsAndNeverWhatItIs(string source, string shown)
    {
        await _desk.RunAsync("connections", "add", "acme:zuora", "--environment", "us-sandbox", "--client-id", "abc", "--client-secret", source);

        var list = await _desk.RunAsync("connections", "list");
        var json = await _desk.RunAsync("connections", "list", "-o", "json");

        list.Output.Lines()[1].ShouldBe($"acme:zuora  file  us-sandbox  clientId abc  {shown}");
        JsonDocument.Parse(json.Output).RootElement[0].GetProperty("secret").GetString().ShouldBe(shown);
        (list.Output + list.Error + json.Output).ShouldNotContain(Secret);
    }

    [Fact]
    public async Task List_VariablesAndFile_TellsWhichWins()
    {
        _desk.Set("VEEVA_VAULT_URL", $"https://jo:{Secret}@v.example").Set("VEEVA_VAULT_SESSION_ID", Secret)
            .Keep("""{"connections":{"vault":{"url":"https://f.example","accessToken":"s3cret"},"zuora":{}}}""");

        var result = await _desk.RunAsync("connections", "list");

        result.ShouldSucceedWith("""
            CONNECTION  FROM                         ADDRESS            LOGIN        SECRET
            vault       variables                    https://v.example  sessionId    variable VEEVA_VAULT_SESSION_ID
            vault       file, but the variables win  https://f.example  accessToken  kept
            zuora       file                         -                  -            -

            """);
    }

    [Theory]
    [InlineData("'acme' is no connection: it has to be [name:]vendor, the name [a-z0-9][a-z0-9-]*, the vendor zuora or vault. See 'jobctl connections add --help'.", "acme")]
    [InlineData("--password says where the secret is, and never takes the secret itself: env:NAME, file:PATH or prompt. See 'jobctl connections add --help'.", "vault", "--password", Secret)]
    [InlineData("There is no option '--pasword' here. See 'jobctl connections add --help'.", "vault", "--pasword", Secret)]
    [InlineData("There is no option '--pasword' here. See 'jobctl connections add --help'.", "vault", "--pasword=s3cret")]
    [InlineData("There is one argument too many. See 'jobctl connections add --help'.", "vault", Secret)]
    [InlineData("--environment is not for vault; there are --url, --user-name, --password, --session-id, --access-token, --client-id, --api-version, --format.", "vault", "--environment", "us-sandbox")]
    [InlineData("--url is not set.", "vault", "--session-id", "prompt")]
    [InlineData("Set --url, or --environment.", "zuora")]
    [InlineData("Set --client-id and --client-secret, or --access-token.", "zuora", "--environment", "us-sandbox")]
    [InlineData("--client-id and --access-token exclude each other.", "zuora", "--environment", "us-sandbox", "--client-id", "a", "--access-token", "prompt")]
    [InlineData("--url has to be an https URL without user, query or fragment; http only on loopback.", "vault", "--session-id", "prompt", "--url", "http://a.example")]
    public async Task Add_WhatCannotBe_IsWrongUsageAndKeepsNothing(string line, params string[] args)
    {
        (await _desk.RunAsync(["connections", "add", .. args])).ShouldFailWith(ExitCode.Usage, line);

        File.Exists(_desk.File).ShouldBeFalse();
    }

    [Fact]
    public async Task Add_WithoutATerminal_SaysWhatElseThereIs()
    {
        using var desk = new Desk();

        (await desk.RunAsync("connections", "add", "vault", "--url", "https://a.example", "--session-id", "prompt")).ShouldFailWith(
            ExitCode.Usage, "--session-id cannot be asked for without a terminal; say where it is with --session-id env:NAME or file:PATH.");
    }

    [Fact]
    public async Task Add_ThatExists_TakesForce()
    {
        _desk.Keep("""{"connections":{"vault":{"url":"https://a.example"}}}""");
        string[] add = ["connections", "add", "vault", "--url", "https://b.example", "--session-id", "env:X"];

        (await _desk.RunAsync(add)).ShouldFailWith(ExitCode.Usage, $"{_desk.File}:1:17: there is a connection vault already; --force replaces it.");
        (await _desk.RunAsync([.. add, "--force"])).ExitCode.ShouldBe(ExitCode.Succeeded);

        (await _desk.RunAsync("connections", "list")).Output.ShouldContain("https://b.example");
    }

    [Fact]
    public async Task Add_FileThatIsALink_KeepsTheLink()
    {
        var target = _desk.PathOf("elsewhere.json");
        _desk.Keep("""{"connections":{}}""");
        File.Move(_desk.File, target);
        File.CreateSymbolicLink(_desk.File, target);

        await _desk.RunAsync("connections", "add", "vault", "--url", "https://b.example", "--session-id", "env:X");

        new FileInfo(_desk.File).LinkTarget.ShouldBe(target);
        (await File.ReadAllTextAsync(target)).ShouldContain("b.example");
    }

    [Fact]
    public async Task Remove_Connection_IsGone()
    {
        _desk.Keep("""{"connections":{"vault":{},"zuora":{}}}""");

        (await _desk.RunAsync("connections", "remove", "vault")).ShouldSucceedWith($"vault is removed from {_desk.File}{Environment.NewLine}");
        (await _desk.RunAsync("connections", "remove", "vault")).ShouldFailWith(ExitCode.Usage, $"{_desk.File} has no connection vault.");

        (await _desk.RunAsync("connections", "list")).Output.Lines().Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("connections", "list")]
    [InlineData("connections", "remove", "vault")]
    [InlineData("get", "acme:vault/job/1")]
    public async Task Any_FileThatOthersMayRead_IsRefusedWithTheRepair(params string[] args)
    {
        _desk.Keep("""{"connections":{"acme:vault":{"url":"https://a.example","sessionId":"s3cret"}}}""", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);

        (await _desk.RunAsync(args)).ShouldFailWith(
            ExitCode.Usage, $"{_desk.File} may have secrets, and others than you may read it. Repair that with: chmod 600 {_desk.File}");
    }

    [Theory]
    [InlineData("""{"url":"https://a.example","sessionId":{"variable":"ACME"}}""", "sessionId comes from the variable ACME, which is not set.")]
    [InlineData("""{"url":"https://a.example","sessionId":{"file":"empty"}}""", "sessionId comes from the file {0}, which is empty.")]
    [InlineData("""{"url":"https://a.example","sessionId":{"file":"no-such"}}""", "sessionId comes from a file that cannot be read: Could not find file '{1}'.")]
    [InlineData("""{"url":"https://a.example","sessionId":"s3cret\n"}""", "sessionId has to be printable ASCII.")]
    [InlineData("""{"url":"https://a.example","sessionId":"s3cret","password":"s3cret"}""", "password and sessionId exclude each other.")]
    [InlineData("""{"url":"https://a.example"}""", "Set userName and password, or sessionId, or accessToken.")]
    public async Task Get_ConnectionThatCannotBeUsed_TellsWhere(string settings, string fault)
    {
        _desk.Keep($$$"""{"connections":{"acme:vault":{{{settings}}}}}""");
        var empty = Path.Combine(Path.GetDirectoryName(_desk.File)!, "empty");
        await File.WriteAllTextAsync(empty, "\n");

        var message = string.Format(System.Globalization.CultureInfo.InvariantCulture, fault, empty, empty.Replace("empty", "no-such", StringComparison.Ordinal));
        (await _desk.RunAsync("get", "acme:vault/job/1")).ShouldFailWith(ExitCode.Usage, $"{_desk.File}:1:17: acme:vault: {message}");
    }

    [Fact]
    public async Task Connections_WithoutACommand_ListsThem() => (await _desk.RunAsync("connections")).ShouldFailWith(
        ExitCode.Usage, "a command is missing; there are add, list, test, remove. See 'jobctl connections --help'.");

    public void Dispose() => _desk.Dispose();
}
