using JobClients.Simulator.Tests.Support;

namespace JobClients.Simulator.Tests.Pages;

public class SampleTests
{
    [Theory]
    [MemberData(nameof(Kinds.Names), MemberType = typeof(Kinds))]
    public async Task An_unscripted_job_is_the_sample_of_the_page(string kind)
    {
        await using var vendors = await Vendors.StartAsync();
        var job = vendors.Simulator.Add(Kinds.Script(kind));

        var body = await vendors.GetJsonAsync(job);

        Fields.Of(body).ShouldBe(Fields.Of(Kinds.Example(kind, "200")), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Kinds.Names), MemberType = typeof(Kinds))]
    public async Task A_second_job_differs_in_its_id_alone(string kind)
    {
        await using var vendors = await Vendors.StartAsync();
        var first = vendors.Simulator.Add(Kinds.Script(kind));
        var second = vendors.Simulator.Add(Kinds.Script(kind));

        var ofFirst = Fields.Of(await vendors.GetJsonAsync(first));
        var difference = Fields.Of(await vendors.GetJsonAsync(second)).Except(ofFirst, StringComparer.Ordinal);

        second.Id.ShouldNotBe(first.Id, StringComparer.Ordinal);
        difference.ShouldAllBe(field => field.Contains(second.Id, StringComparison.Ordinal));
    }
}
