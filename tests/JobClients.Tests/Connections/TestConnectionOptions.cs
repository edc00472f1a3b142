namespace JobClients.Tests.Connections;

/// <summary>A vendor that is given its session, unless a test wants another login.</summary>
internal sealed class TestConnectionOptions : JobConnectionOptions
{
    public JobLogin Login { get; set; } = JobLogin.Given("Bearer t");

    protected internal override JobLogin CreateLogin() => Login;
}
