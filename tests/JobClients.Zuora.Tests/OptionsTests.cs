namespace JobClients.Zuora.Tests;

public sealed class OptionsTests
{
    [Fact]
    public void Constructor_BadOptions_NamesEveryFaultAndNoSecret()
    {
        var options = new ZuoraOptions { ConnectionName = "Not A Name", BaseUrl = new("http://rest.example"), AccessToken = "secret\r\nX: y", RequestTimeout = TimeSpan.Zero, Watching = null! };

        var message = Should.Throw<ArgumentException>(() => new ZuoraClient(options)).Message;

        message.ShouldContain(nameof(ZuoraOptions.ConnectionName));
        message.ShouldContain(nameof(ZuoraOptions.BaseUrl));
        message.ShouldContain(nameof(ZuoraOptions.AccessToken));
        message.ShouldContain(nameof(ZuoraOptions.RequestTimeout));
        message.ShouldContain(nameof(ZuoraOptions.Watching));
        message.ShouldNotContain("secret");
    }

    [Fact]
    public void Validate_TwoWaysToLogIn_TellsWhatElseIsWrongWithThem() =>
        new ZuoraOptions { BaseUrl = new("https://rest.example"), ClientId = "i", ClientSecret = "s", AccessToken = "a\nb" }.Validate()
            .ShouldBe(["AccessToken and ClientId exclude each other.", "AccessToken has to be printable ASCII."]);

    [Theory]
    [InlineData("t", null, null, null)]
    [InlineData(null, "id", "secret", null)]
    [InlineData(null, null, null, "AccessToken has to be given, or ClientId and ClientSecret.")]
    [InlineData("t\n", null, null, "AccessToken has to be printable ASCII.")]
    [InlineData("t", "id", null, "AccessToken and ClientId exclude each other.")]
    [InlineData("t", null, "secret", "AccessToken and ClientId exclude each other.")]
    [InlineData(null, "id", null, "ClientId and ClientSecret have to be given together.")]
    [InlineData(null, null, "secret", "ClientId and ClientSecret have to be given together.")]
    [InlineData(null, "id", " ", "ClientId and ClientSecret have to be given together.")]
    [InlineData(null, " ", "secret", "ClientId and ClientSecret have to be given together.")]
    public void Login_IsOneOfTwoWays(string? accessToken, string? clientId, string? clientSecret, string? fault) =>
        FaultsOf(new() { AccessToken = accessToken, ClientId = clientId, ClientSecret = clientSecret }).ShouldBe(fault is null ? [] : [fault]);

    [Fact]
    public void Headers_ThatCannotBeSent_AreFaultsByName()
    {
        FaultsOf(new() { AccessToken = "t", Headers = null! }).ShouldBe(["Headers has to be given."]);
        FaultsOf(new() { AccessToken = "t", Headers = new() { EntityIds = "\n", OrgIds = "é", Version = "", TrackId = "a:b" } }).ShouldBe(
        [
            "EntityIds has to be printable ASCII.",
            "OrgIds has to be printable ASCII.",
            "Version has to be printable ASCII.",
            "TrackId has to be 1 to 64 characters of US-ASCII, without colon, semicolon and quotes.",
        ]);
    }

    [Fact]
    public void Constructor_WithoutOptions_IsRefused() => Should.Throw<ArgumentNullException>(() => new ZuoraClient(null!)).ParamName.ShouldBe("options");

    /// <summary>The list of https://developer.zuora.com/docs/get-started/introduction/.</summary>
    [Fact]
    public void Environments_AreThoseOfThePage()
    {
        ZuoraEnvironment.ByName.Select(one => $"{one.Key} {one.Value}").ShouldBe(
        [
            "us-production-cloud-1 https://rest.na.zuora.com/",
            "us-production-cloud-2 https://rest.zuora.com/",
            "us-api-sandbox-cloud-1 https://rest.sandbox.na.zuora.com/",
            "us-api-sandbox-cloud-2 https://rest.apisandbox.zuora.com/",
            "us-sandbox https://rest.test.zuora.com/",
            "eu-production https://rest.eu.zuora.com/",
            "eu-api-sandbox https://rest.sandbox.eu.zuora.com/",
            "eu-sandbox https://rest.test.eu.zuora.com/",
            "ap-production https://rest.ap.zuora.com/",
            "ap-sandbox https://rest.test.ap.zuora.com/",
        ]);
        ZuoraEnvironment.ByName["Eu-Sandbox"].ShouldBe(ZuoraEnvironment.EuSandbox);
    }

    [Theory]
    [InlineData("https://rest.test.zuora.com", true)]
    [InlineData("http://127.0.0.1:8080/", true)]
    [InlineData("http://localhost:8080/", true)]
    [InlineData("http://rest.zuora.com", false)]
    [InlineData("ftp://rest.zuora.com", false)]
    [InlineData("https://user:pass@rest.zuora.com", false)]
    [InlineData("https://rest.zuora.com/?a=b", false)]
    [InlineData("/relative", false)]
    public void Validate_BaseUrl_IsHttpsOrLoopback(string url, bool isValid) =>
        new ZuoraOptions { BaseUrl = new(url, UriKind.RelativeOrAbsolute), AccessToken = "t" }.Validate().Count.ShouldBe(isValid ? 0 : 1);

    [Theory]
    [InlineData("zuora/data-query/1/2")]
    [InlineData("zuora/test-environment/1")]
    [InlineData("zuora/no-such-kind/1")]
    [InlineData("vault/job/1")]
    public void Open_OtherReference_IsRefused(string reference)
    {
        using var client = new ZuoraClient(new() { BaseUrl = new("https://rest.example"), AccessToken = "t" });

        Should.Throw<ArgumentException>(() => client.Open(JobReference.Parse(reference)));
    }

    [Fact]
    public void Open_NamedConnection_IsPartOfTheReference()
    {
        using var client = new ZuoraClient(new() { ConnectionName = "acme", BaseUrl = new("https://rest.example"), AccessToken = "t" });
        var connections = new JobConnections().Add(client);

        connections.Open(JobReference.Parse("acme:zuora/data-query/1")).Reference.ToString().ShouldBe("acme:zuora/data-query/1");
        client.DataQuery("1").Reference.ToString().ShouldBe("acme:zuora/data-query/1");
        client.Open(JobReference.Parse("zuora/data-query/1")).Reference.Connection.ShouldBe("acme");
        Should.Throw<ArgumentException>(() => client.Open(JobReference.Parse("other:zuora/data-query/1")));
        Should.Throw<JobConnectionNotFoundException>(() => connections.Open(JobReference.Parse("zuora/data-query/1")))
            .Message.ShouldBe("There is no default connection to 'zuora'.");
        Should.Throw<ArgumentException>(() => connections.Add(client));
    }

    private static IReadOnlyList<string> FaultsOf(ZuoraOptions options)
    {
        options.BaseUrl = new("https://rest.example");
        return options.Validate();
    }
}
