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
    public async Task What_a_later_version_changes_is_changed_once_and_what_is_there_stays()
    {
        var tracker = await Cluster.StartTrackerAsync();
        var (_, reference) = Add(Runs(Moment));
        await tracker.TrackAsync(reference, Hour);
        var database = Cluster.LastServices.GetRequiredService<ClusterDatabase>();
        var scripts = ClusterSchema.Scripts.Append((ClusterSchema.Scripts[^1].Version + 1, "ALTER TABLE tracked_job ADD COLUMN note text DEFAULT 'new'")).ToList();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ClusterSchema.MigrateAsync(database, scripts, default)));

        (await Cluster.QueryAsync<long>("SELECT count(*) FROM tracked_job WHERE note = 'new'")).ShouldBe(1);
        (await Cluster.QueryAsync<int>("SELECT max(version) FROM schema_version")).ShouldBe(scripts[^1].Item1);
        var failure = await Should.ThrowAsync<InvalidOperationException>(() => Cluster.StartTrackerAsync());
        failure.Message.ShouldContain("newer", customMessage: "the program of before");
    }

    [PostgresFact]
    public async Task A_change_that_fails_leaves_the_version_before()
    {
        await Cluster.StartTrackerAsync();
        var database = Cluster.LastServices.GetRequiredService<ClusterDatabase>();
        var newest = ClusterSchema.Scripts[^1].Version;

        await Should.ThrowAsync<Npgsql.PostgresException>(() => ClusterSchema.MigrateAsync(
            database, [.. ClusterSchema.Scripts, (newest + 1, "ALTER TABLE tracked_job ADD COLUMN note text"), (newest + 2, "DROP TABLE nothing")], default));

        (await Cluster.QueryAsync<int>("SELECT max(version) FROM schema_version")).ShouldBe(newest);
        (await Cluster.QueryAsync<long>("SELECT count(*) FROM information_schema.columns WHERE table_schema = current_schema AND column_name = 'note'")).ShouldBe(0);
        await Should.NotThrowAsync(() => Cluster.StartTrackerAsync());
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
