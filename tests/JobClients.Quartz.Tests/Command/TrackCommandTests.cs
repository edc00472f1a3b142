using System.Diagnostics;
using System.Text.Json;
using JobClients.Quartz.Tests.Postgres;
using JobClients.Quartz.Tests.Support;

namespace JobClients.Quartz.Tests.Command;

public class TrackCommandTests(PostgresTests.Fixture postgres) : ClusterTest(postgres)
{
    [PostgresFact]
    public async Task Jobs_are_tracked_listed_told_of_and_forgotten_from_the_command_line()
    {
        var (_, reference) = Add(Runs(Moment));
        var (_, other) = Add(Runs(Hour));
        (await RunAsync("track", "add", other.ToString())).Error.ShouldContain("jobctl worker", Case.Sensitive, "which makes the tables");
        await Cluster.StartTrackerAsync();

        var added = await RunAsync("track", "add", reference.ToString(), other.ToString(), "--timeout", "1h", "--metadata", "order=17");
        added.ExitCode.ShouldBe(0, added.Error);
        added.Error.ShouldContain("2 of 2");
        (await RunAsync("track", "add", other.ToString())).Error.ShouldContain("0 of 1");
        (await RunAsync("track", "list")).Output.ShouldContain(other.ToString());

        await Cluster.StartNodeAsync();
        await Cluster.Handler.WaitAsync(1);
        var outcome = Single(await RunAsync("track", "outcomes", reference.ToString(), "-o", "json"));
        outcome.GetProperty("kind").GetString().ShouldBe("Ended");
        outcome.GetProperty("metadata").GetProperty("order").GetString().ShouldBe("17");
        Single(await RunAsync("track", "list", "--tracking", "ended", "-o", "json")).GetProperty("reference").GetString().ShouldBe(reference.ToString());

        (await RunAsync("track", "remove", other.ToString())).ExitCode.ShouldBe(0);
        (await RunAsync("track", "remove", other.ToString())).ExitCode.ShouldBe(1);
        Single(await RunAsync("track", "list", "-o", "json")).GetProperty("tracking").GetString().ShouldBe("Ended");
    }

    [PostgresFact]
    public async Task Without_a_database_it_says_how_to_name_one()
    {
        var run = await RunOnAsync(database: null, "track", "list");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("JOBCLIENTS_DATABASE");
    }

    [PostgresFact]
    public async Task A_database_that_does_not_answer_is_an_error_without_its_password()
    {
        var run = await RunOnAsync("Host=127.0.0.1;Port=1;Username=jobs;Password=s3cret;Timeout=2", "track", "list");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("the database failed");
        run.Error.ShouldNotContain("s3cret");
    }

    [PostgresFact]
    public async Task A_database_without_tables_is_left_as_it_is()
    {
        var run = await RunAsync("track", "list");

        run.ExitCode.ShouldBe(2);
        (await Cluster.QueryAsync<long>($"SELECT count(*) FROM pg_namespace WHERE nspname = '{Cluster.Schema}'")).ShouldBe(0);
    }

    private static JsonElement Single(Run run) => JsonDocument.Parse(run.Output).RootElement.EnumerateArray().ShouldHaveSingleItem();

    private Task<Run> RunAsync(params string[] args) => RunOnAsync(Postgres.ConnectionString, args);

    private async Task<Run> RunOnAsync(string? database, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "jobctl.dll"), .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (start.Environment["JOBCLIENTS_DATABASE"], start.Environment["JOBCLIENTS_SCHEMA"]) = (database, Cluster.Schema);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    private sealed record Run(int ExitCode, string Output, string Error);
}
