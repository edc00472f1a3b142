namespace JobClients.Quartz.Tests.Postgres;

/// <summary>Tests that share one server, each in a schema of its own, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}
