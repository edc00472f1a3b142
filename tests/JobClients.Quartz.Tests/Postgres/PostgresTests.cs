using JobClients.Support.Postgres;

namespace JobClients.Quartz.Tests.Postgres;

/// <summary>Tests that share one server, each in a schema of its own, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresTests.Fixture>
{
    public const string Name = "PostgreSQL";

    /// <summary>The server, where one is installed.</summary>
    public sealed class Fixture : IAsyncLifetime
    {
        public PostgresServer Server { get; } = new();

        public Task InitializeAsync() => PostgresBinaries.Folder is null ? Task.CompletedTask : Server.InitializeAsync();

        public async Task DisposeAsync()
        {
            if (PostgresBinaries.Folder is not null)
            {
                await Server.DisposeAsync();
            }
        }
    }
}
