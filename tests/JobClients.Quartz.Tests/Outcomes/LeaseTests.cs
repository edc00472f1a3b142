using JobClients.Quartz.Tests.Postgres;
using JobClients.Quartz.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace JobClients.Quartz.Tests.Outcomes;

public class LeaseTests(PostgresTests.Fixture postgres) : ClusterTest(postgres)
{
    private static readonly JobReference s_job = JobReference.Parse("test/job/1");

    private readonly Guid _one = Guid.NewGuid();
    private readonly Guid _other = Guid.NewGuid();

    private ClusterDatabase Database => Cluster.LastServices.GetRequiredService<ClusterDatabase>();

    [PostgresFact]
    public async Task One_of_many_has_the_first_outcome_of_a_job_and_nobody_the_second()
    {
        await AddTwoAsync();

        var leased = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => LeaseAsync(Guid.NewGuid())));

        leased.OfType<JobOutcomeEntry>().ShouldHaveSingleItem().Outcome.Kind.ShouldBe(JobOutcomeKind.AwaitingInput);
    }

    [PostgresFact]
    public async Task Who_has_lost_the_lease_writes_nothing_down()
    {
        await AddTwoAsync();
        var id = (await LeaseAsync(_one))!.Outcome.Id;
        await EndLeasesAsync();
        (await LeaseAsync(_other))!.Outcome.Id.ShouldBe(id);

        (await OutcomeRows.RenewAsync(Database, _one, id, Hour, default)).ShouldBeFalse();
        (await OutcomeRows.FailedAsync(Database, _one, id, "late", Hour, isParked: true, default)).ShouldBeFalse();
        (await OutcomeRows.DeliveredAsync(Database, _one, id, default)).ShouldBeFalse();
        (await OutcomeRows.RenewAsync(Database, _other, id, Hour, default)).ShouldBeTrue();
        (await OutcomeRows.DeliveredAsync(Database, _other, id, default)).ShouldBeTrue();
        (await OutcomeRows.FailedAsync(Database, _other, id, "late", Hour, isParked: true, default)).ShouldBeFalse();
        (await Cluster.QueryAsync<long>("SELECT count(*) FROM job_outcome WHERE parked_at IS NULL AND attempts = 0")).ShouldBe(2);
    }

    [PostgresFact]
    public async Task The_second_comes_when_the_first_is_delivered_or_parked()
    {
        await AddTwoAsync();
        var first = (await LeaseAsync(_one))!.Outcome.Id;
        await OutcomeRows.FailedAsync(Database, _one, first, "for good", Hour, isParked: true, default);

        var second = (await LeaseAsync(_other)).ShouldNotBeNull();

        second.Outcome.Kind.ShouldBe(JobOutcomeKind.Ended);
        await OutcomeRows.FailedAsync(Database, _other, second.Outcome.Id, "for now", Hour, isParked: false, default);
        (await LeaseAsync(_one)).ShouldBeNull("its time has not come");
    }

    private Task<JobOutcomeEntry?> LeaseAsync(Guid attempt) => OutcomeRows.LeaseNextAsync(Database, s_job, attempt, Hour, default);

    private Task EndLeasesAsync() => Cluster.ExecuteAsync("UPDATE job_outcome SET leased_until = clock_timestamp()");

    private async Task AddTwoAsync()
    {
        await Cluster.StartTrackerAsync();
        await Cluster.ExecuteAsync(
            """
            INSERT INTO job_outcome (id, reference, kind, content) VALUES
              (gen_random_uuid(), 'test/job/1', 'AwaitingInput', '{}'), (gen_random_uuid(), 'test/job/1', 'Ended', '{}')
            """);
    }
}
