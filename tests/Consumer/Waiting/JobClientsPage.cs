using JobClients;

namespace Consumer.Waiting;

/// <summary>The code on the page of the package JobClients.</summary>
internal static class JobClientsPage
{
    public static async Task RunAsync(IJobProvider zuora, IJobProvider vault, IEnumerable<string> references)
    {
        using var connections = new JobConnections().Add(zuora).Add(vault);

        foreach (var text in references)
        {
            var snapshot = await connections.Open(JobReference.Parse(text)).WaitAsync(TimeSpan.FromMinutes(30));

            Console.WriteLine($"{snapshot.Reference} ended as {snapshot.Status}: {snapshot.State}");
        }
    }
}
