namespace JobClients.Tests.Connections;

public sealed class JobConnectionsTests
{
    [Theory]
    [InlineData("one/job/1", "one ")]
    [InlineData("acme:one/job/1", "one acme")]
    [InlineData("other/job/1", "other ")]
    public void Open_GoesToTheConnectionThatIsNamed(string reference, string provider)
    {
        using var connections = new JobConnections().Add(new TestProvider("one")).Add(new TestProvider("one", "acme")).Add(new TestProvider("other"));

        Should.Throw<ArgumentException>(() => connections.Open(JobReference.Parse(reference))).Message.ShouldContain($"came to {provider}.");
    }

    [Theory]
    [InlineData("two/job/1", "There is no default connection to 'two'.")]
    [InlineData("acme:two/job/1", "There is no connection 'acme' to 'two'.")]
    [InlineData("other:one/job/1", "There is no connection 'other' to 'one'.")]
    public void Open_WithoutThatConnection_TellsWhichIsMissing(string reference, string message)
    {
        using var connections = new JobConnections().Add(new TestProvider("one"));

        var failure = Should.Throw<JobConnectionNotFoundException>(() => connections.Open(JobReference.Parse(reference)));

        failure.Message.ShouldBe(message);
        failure.Reference.ToString().ShouldBe(reference);
    }

    [Theory]
    [InlineData(null, "There already is a default connection to 'one'.")]
    [InlineData("acme", "There already is a connection 'acme' to 'one'.")]
    public void Add_Twice_IsRefused(string? name, string message)
    {
        using var connections = new JobConnections().Add(new TestProvider("one", name));

        Should.Throw<ArgumentException>(() => connections.Add(new TestProvider("one", name))).Message.ShouldStartWith(message);
        connections.Providers.Count.ShouldBe(1);
    }

    [Fact]
    public void Arguments_Missing_AreRefused()
    {
        using var connections = new JobConnections();

        Should.Throw<ArgumentNullException>(() => connections.Add(null!));
        Should.Throw<ArgumentNullException>(() => connections.Open(null!));
    }

    [Fact]
    public void Dispose_DisposesOfThemAll()
    {
        TestProvider[] providers = [new("one"), new("other")];
        var connections = new JobConnections().Add(providers[0]).Add(providers[1]);

        connections.Dispose();

        providers.ShouldAllBe(provider => provider.IsDisposed);
    }
}
