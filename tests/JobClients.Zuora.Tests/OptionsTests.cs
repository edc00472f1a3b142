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
}
