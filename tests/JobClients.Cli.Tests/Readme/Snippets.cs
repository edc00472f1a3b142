using System.Net;
using JobClients.Simulator;
using JobClients.VeevaVault;
using JobClients.Zuora;

namespace JobClients.Cli.Tests.Readme;

/// <summary>The code of the README, which therefore compiles.</summary>
public static class Snippets
{
    public static async Task WaitAsync(string token, string queryId)
    {
        // begin: wait
        using var zuora = new ZuoraClient(new() { BaseUrl = new("https://rest.test.zuora.com"), AccessToken = token });

        var job = await zuora.DataQuery(queryId).WaitAsync(TimeSpan.FromMinutes(30));

        Console.WriteLine(job.State switch
        {
            JobState.Succeeded => $"{job.Model.OutputRows} rows",
            JobState.Cancelled => "Somebody cancelled it.",
            _ => $"It ended as {job.Status}: {job.Error}",
        });
        // end: wait
    }

    public static async Task DownloadAsync(ZuoraClient zuora, string queryId, CancellationToken cancellationToken)
    {
        // begin: download
        var query = zuora.DataQuery(queryId);
        (await query.WaitAsync(TimeSpan.FromMinutes(30), cancellationToken: cancellationToken)).EnsureSucceeded();

        var result = await query.DownloadAsync("accounts.jsonl", cancellationToken: cancellationToken);

        Console.WriteLine($"{result.Length} bytes in {result.Path}");
        // end: download
    }

    public static async Task WatchAsync(ZuoraClient zuora, string sessionId, CancellationToken cancellationToken)
    {
        // begin: watch
        var vault = new VeevaVaultClient(new() { BaseUrl = new("https://myvault.veevavault.com"), SessionId = sessionId });
        using var connections = new JobConnections().Add(zuora).Add(vault);

        await foreach (var snapshot in connections.Open(JobReference.Parse("vault/job/1201")).WatchAsync(cancellationToken))
        {
            Console.WriteLine($"{snapshot.ObservedAt:T} {snapshot.State} ({snapshot.Status})");
        }
        // end: watch
    }

    public static ZuoraClient LogInToZuora(string clientId, string clientSecret)
    {
        // begin: login-zuora
        var zuora = new ZuoraClient(new()
        {
            BaseUrl = ZuoraEnvironment.UsProductionCloud2,
            ClientId = clientId,
            ClientSecret = clientSecret,
            Headers = new() { EntityIds = "8ad08aef7bbd1c01017bbea98ca54b6a" },
        });

        var query = zuora.DataQuery("3a3e85c4-96e7-486b-ae02-827120104301", new() { TrackId = "nightly-42" });
        // end: login-zuora
        return query.Reference.Vendor == ZuoraClient.VendorName ? zuora : throw new InvalidOperationException();
    }

    public static async Task LogInToVaultAsync(string userName, string password)
    {
        // begin: login-vault
        using var vault = new VeevaVaultClient(new()
        {
            BaseUrl = new("https://myvault.veevavault.com"),
            UserName = userName,
            Password = password,
            ClientId = "acme-quality-server-jobs",
        });

        try
        {
            var job = await vault.Job("1201").WaitAsync(TimeSpan.FromHours(1));
            Console.WriteLine($"{job.State}, {job.Warnings.Count} warnings, request {job.RequestId}");
        }
        catch (JobClientException failure) when (failure.Kind == JobClientErrorKind.Authentication)
        {
            Console.WriteLine($"{failure.VendorCode}: {failure.VendorMessage} (request {failure.RequestId})");
        }
        // end: login-vault
    }

    public static async Task FaultsAsync()
    {
        // begin: faults
        await using var vendors = await JobSimulator.StartAsync();
        var query = vendors.Add(JobScript.DataQuery()
            .AnsweringFirst(2, JobFault.Html(502))
            .AnsweringAt(4, JobFault.Truncate(after: 10).And(JobFault.Slow(TimeSpan.FromMilliseconds(20))))
            .End("completed"));

        query.AnswerNext(JobFault.Reset);
        query.AnswerNext(JobAnswer.Documented(HttpStatusCode.Forbidden).With(JobFault.Echo("Authorization")));
        // end: faults
    }
}
