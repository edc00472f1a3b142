using Consumer.Trimmed;
using JobClients;
using JobClients.VeevaVault;
using JobClients.Zuora;

const string Query = """{"data":{"id":"q1","queryStatus":"completed","outputRows":7}}""";
const string Job = """
    <JobStatusRestResult><responseStatus>SUCCESS</responseStatus><data><id>1201</id><status>SUCCESS</status>
    <links><link><rel>self</rel><href>/api/v26.1/services/jobs/1201</href></link></links></data></JobStatusRestResult>
    """;

using var queries = new OneAnswer("application/json", Query);
using var jobs = new OneAnswer("application/xml", Job);
using var zuora = new ZuoraClient(new() { BaseUrl = new("https://rest.example"), AccessToken = "t", HttpHandler = queries });
using var vault = new VeevaVaultClient(new() { BaseUrl = new("https://v.example"), SessionId = "s", Format = VeevaVaultFormat.Xml, HttpHandler = jobs });

var query = await zuora.DataQuery("q1").WaitAsync(TimeSpan.FromMinutes(1));
var job = await vault.Job("1201").WaitAsync(TimeSpan.FromMinutes(1));

Console.WriteLine($"{query.State}, {query.Model.OutputRows} rows");
Console.WriteLine($"{job.State}, {job.Model.Data?.Links?.Count} link");
