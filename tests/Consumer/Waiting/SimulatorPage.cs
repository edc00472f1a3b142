using JobClients.Simulator;
using JobClients.Zuora;

namespace Consumer.Waiting;

/// <summary>The code on the page of the package JobClients.Simulator, and a client that meets what it set up.</summary>
internal static class SimulatorPage
{
    public static async Task RunAsync()
    {
        await using var vendors = await JobSimulator.StartAsync();
        var scripted = vendors.Add(JobScript.DataQuery()
            .WithResult("{\"accountnumber\":\"A00000001\"}\n")
            .AnsweringFirst(1, JobFault.Html(502))
            .Then("in_progress", TimeSpan.FromMilliseconds(200))
            .End("completed"));

        Console.WriteLine($"{scripted.Reference} is at {vendors.BaseAddress}");

        using var zuora = new ZuoraClient(new() { BaseUrl = vendors.BaseAddress, AccessToken = "simulated-zuora-token" });
        var job = await zuora.DataQuery(scripted.Id).WaitAsync(TimeSpan.FromMinutes(1));
        Console.WriteLine($"{job.State} in spite of HTTP 502");
    }
}
