using System.Text.Json.Nodes;
using JobClients.Simulator.Tests.Support;

namespace JobClients.Simulator.Tests.Scripts;

public class JobScriptTests
{
    [Theory]
    [MemberData(nameof(Kinds.Names), MemberType = typeof(Kinds))]
    public async Task A_member_can_be_added_falsified_and_left_out(string kind)
    {
        await using var vendors = await Vendors.StartAsync();
        var status = Kinds.Page(kind).StatusMember;
        var job = vendors.Simulator.Add(Kinds.Script(kind)
            .WithField("fromTheFuture", new JsonObject { ["a"] = 1 })
            .WithField("updatedOn", "the day before yesterday")
            .WithField(status, null));

        var body = await vendors.GetJsonAsync(job);

        var members = (body["data"] ?? body).AsObject();
        members["fromTheFuture"]!.ToJsonString().ShouldBe("""{"a":1}""");
        ((string?)members["updatedOn"]).ShouldBe("the day before yesterday");
        members.ContainsKey(status).ShouldBeFalse();
    }

    [Fact]
    public async Task A_script_keeps_the_value_that_it_was_given()
    {
        await using var vendors = await Vendors.StartAsync();
        var value = new JsonObject { ["a"] = 1 };
        var job = vendors.Simulator.Add(JobScript.DataLabeling().WithField("x", value));

        value["a"] = 2;

        ((int)(await vendors.GetJsonAsync(job))["x"]!["a"]!).ShouldBe(1);
    }

    [Fact]
    public void A_script_does_not_change()
    {
        var script = JobScript.DataQuery();

        script.Then("accepted", TimeSpan.FromSeconds(1)).End("completed").WithId("q").Answering(System.Net.HttpStatusCode.OK);

        script.ShouldBe(JobScript.DataQuery());
    }

    [Fact]
    public void Nothing_comes_after_the_end()
    {
        var ended = JobScript.DataQuery().End("completed");

        Should.Throw<InvalidOperationException>(() => ended.Then("accepted", TimeSpan.FromSeconds(1)));
        Should.Throw<InvalidOperationException>(() => ended.End("failed"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_status_lasts(int seconds)
        => Should.Throw<ArgumentOutOfRangeException>(
            () => JobScript.DataQuery().Then("accepted", TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData("data-query", "..")]
    [InlineData("data-query", "a/b")]
    [InlineData("data-query", "a\n")]
    [InlineData("vault", "abc")]
    [InlineData("vault", "-1")]
    [InlineData("vault", "007")]
    public void An_id_that_the_endpoint_cannot_have_is_refused(string kind, string id)
        => Should.Throw<ArgumentException>(() => Kinds.Script(kind).WithId(id));
}
