using JobClients.Quartz.Tests.Postgres;
using JobClients.Quartz.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace JobClients.Quartz.Tests.Schema;

public class SchemaTests(PostgresTests.Fixture postgres) : ClusterTest(postgres)
{
    [PostgresFact]
    public async Task Programs_that_start_together_make_the_schema_once()
    {
        // Quartz's insertion of its lock rows has been known to end a transaction of PostgreSQL when two nodes are at it.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Cluster.StartNodeAsync()));

        (await Cluster.QueryAsync<long>("SELECT count(*) FROM schema_version")).ShouldBe(ClusterSchema.Scripts.Count);
        var (_, reference) = Add(Runs(Moment));
        await Cluster.LastServices.GetRequiredService<IJobTracker>().TrackAsync(reference, Hour);
        await Cluster.Handler.WaitAsync(1);
        (await Cluster.QueryAsync<long>("SELECT count(*) FROM qrtz_locks")).ShouldBe(2);
    }

    [PostgresFact]
    public async Task Without_leave_to_make_it_a_missing_schema_is_told_with_the_remedy()
    {
        var failure = await Should.ThrowAsync<InvalidOperationException>(() => Cluster.StartNodeAsync(options => options.CreatesSchema = false));

        failure.Message.ShouldContain("version 0");
        failure.Message.ShouldContain("scripts");
    }

    [PostgresFact]
    public async Task A_schema_that_is_newer_than_the_program_is_left_alone()
    {
        await Cluster.StartTrackerAsync();
        await Postgres.QueryAsync<object>(Cluster.Schema, "INSERT INTO schema_version (version) VALUES (99); SELECT 1");

        var failure = await Should.ThrowAsync<InvalidOperationException>(() => Cluster.StartTrackerAsync());

        failure.Message.ShouldContain("newer");
    }

    [PostgresFact]
    public async Task A_schema_that_the_scripts_made_needs_no_leave()
    {
        await Cluster.StartTrackerAsync();

        await Should.NotThrowAsync(() => Cluster.StartNodeAsync(options => options.CreatesSchema = false));
    }

    [PostgresFact]
    public async Task Faulty_options_are_told_all_at_once()
    {
        var failure = await Should.ThrowAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => Cluster.StartNodeAsync(options => (options.Schema, options.MaxConcurrency, options.RetryAfterCrash) = ("no schema", 0, Moment)));

        failure.Failures.Count().ShouldBe(3);
    }
}
