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
        var next = ClusterSchema.Scripts[^1].Version + 1;

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => MigrateAsync((next, $"ALTER TABLE tracked_job ADD COLUMN note text DEFAULT 'new'; {Note(next, next)}"))));

        (await Cluster.QueryAsync<long>("SELECT count(*) FROM tracked_job WHERE note = 'new'")).ShouldBe(1);
        (await Cluster.QueryAsync<int>("SELECT max(version) FROM schema_version")).ShouldBe(next);
    }

    [PostgresFact]
    public async Task A_program_works_with_later_versions_for_as_long_as_they_say_so()
    {
        await Cluster.StartTrackerAsync();
        var version = ClusterSchema.Scripts[^1].Version;

        await MigrateAsync((version + 1, Note(version + 1, version)));
        await Should.NotThrowAsync(() => Cluster.StartTrackerAsync());

        await MigrateAsync((version + 1, ""), (version + 2, Note(version + 2, version + 2)));
        var failure = await Should.ThrowAsync<InvalidOperationException>(() => Cluster.StartTrackerAsync());
        failure.Message.ShouldContain("newer");
    }

    [PostgresFact]
    public async Task A_change_that_fails_leaves_the_version_before()
    {
        await Cluster.StartTrackerAsync();
        var newest = ClusterSchema.Scripts[^1].Version;

        await Should.ThrowAsync<Npgsql.PostgresException>(() => MigrateAsync(
            (newest + 1, $"ALTER TABLE tracked_job ADD COLUMN note text; {Note(newest + 1, newest)}"), (newest + 2, "DROP TABLE nothing")));

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
    public async Task The_scripts_of_the_package_make_what_a_node_without_leave_needs()
    {
        await Cluster.StartTrackerAsync();
        var source = Cluster.LastServices.GetRequiredService<ClusterDatabase>().Source;
        await source.ExecuteAsync("DROP TABLE tracked_job, job_outcome, connection_pause, run_time, schema_version", default);
        await Should.ThrowAsync<InvalidOperationException>(() => Cluster.StartNodeAsync(options => options.CreatesSchema = false));

        foreach (var script in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "schema")).Order(StringComparer.Ordinal))
        {
            await source.ExecuteAsync(await File.ReadAllTextAsync(script), default);
        }

        await Cluster.StartNodeAsync(options => options.CreatesSchema = false);
        await Cluster.LastServices.GetRequiredService<IJobTracker>().TrackAsync(Add(Runs(Moment)).Reference, Hour);
        await Cluster.Handler.WaitAsync(1);
    }

    [PostgresFact]
    public async Task Faulty_options_are_told_all_at_once()
    {
        var failure = await Should.ThrowAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => Cluster.StartNodeAsync(options => (options.Schema, options.MaxConcurrency, options.RetryAfterCrash) = ("no schema", 0, Moment)));

        failure.Failures.Count().ShouldBe(3);
    }

    private static string Note(int version, int worksWith) => $"INSERT INTO schema_version (version, works_with) VALUES ({version}, {worksWith})";

    private Task MigrateAsync(params (int Version, string Sql)[] later) =>
        ClusterSchema.MigrateAsync(Cluster.LastServices.GetRequiredService<ClusterDatabase>(), [.. ClusterSchema.Scripts, .. later], default);
}
