using JobClients;
using JobClients.Zuora;

namespace Consumer.Waiting;

/// <summary>The code on the page of the package JobClients.Zuora.</summary>
internal static class ZuoraPage
{
    public static async Task RunAsync(Uri zuoraUrl, string clientId, string clientSecret, string queryId)
    {
        using var zuora = new ZuoraClient(new() { BaseUrl = zuoraUrl, ClientId = clientId, ClientSecret = clientSecret });

        var query = zuora.DataQuery(queryId);
        var job = await query.WaitAsync(TimeSpan.FromMinutes(30));

        if (job.State == JobState.Succeeded)
        {
            var result = await query.DownloadAsync("accounts.jsonl", new() { Overwrite = true });
            Console.WriteLine($"{job.Model.OutputRows} rows, {result.Length} bytes in {result.Path}");
        }
    }
}
