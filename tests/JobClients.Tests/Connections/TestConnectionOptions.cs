namespace JobClients.Tests.Connections;

/// <summary>A vendor that is given its session.</summary>
internal sealed class TestConnectionOptions : JobConnectionOptions
{
    protected internal override JobLogin CreateLogin() => JobLogin.Given("Bearer t");
}
