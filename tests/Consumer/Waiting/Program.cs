using Consumer.Waiting;
using JobClients.Cli.Tests.Readme;
using JobClients.Simulator;
using JobClients.VeevaVault;
using JobClients.Zuora;

// Says what each package did, one line or two for each; whatever goes wrong ends the program with an exception.
var options = new JobSimulatorOptions();
await using var vendors = await JobSimulator.StartAsync(options);
var query = vendors.Add(JobScript.DataQuery().WithOutputRows(1).WithResult("{\"accountnumber\":\"A00000001\"}\n").End("completed"));
var labeling = vendors.Add(JobScript.DataLabeling().End("Completed"));
var job = vendors.Add(JobScript.VeevaVaultJob().End("SUCCESS"));

await SimulatorPage.RunAsync();
await ZuoraPage.RunAsync(vendors.BaseAddress, options.ZuoraClientId, options.ZuoraClientSecret, query.Id);
await VeevaVaultPage.RunAsync(vendors.BaseAddress, options.VeevaVaultUserName, options.VeevaVaultPassword, job.Id);
await XmlPage.RunAsync();
QuartzPage.Run();

var another = vendors.Add(JobScript.VeevaVaultJob().WithId("1202").End("ERRORS_ENCOUNTERED"));
using (var zuora = new ZuoraClient(new() { BaseUrl = vendors.BaseAddress, AccessToken = options.ZuoraAccessToken }))
using (var vault = new VeevaVaultClient(new() { BaseUrl = vendors.BaseAddress, SessionId = options.VeevaVaultSessionId }))
{
    File.Delete("accounts.jsonl");
    await Snippets.DownloadAsync(zuora, query.Id, CancellationToken.None);
    await JobClientsPage.RunAsync(zuora, vault, [labeling.Reference, another.Reference]);
}

await Snippets.FaultsAsync();
