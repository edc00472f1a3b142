using System.Net;
using System.Text.Json.Nodes;
using JobClients.Generator.Reading;
using JobClients.Simulator;
using JobClients.VeevaVault;
using JobClients.Zuora;

namespace JobClients.Generator.Tests.Contract;

/// <summary>What the clients send and what the simulator answers is what the specs say, member by member.</summary>
public class WireContractTests
{
    private static readonly SpecContract s_zuora = new("zuora.yaml");
    private static readonly SpecContract s_vault = new("veeva-vault.yaml");

    private static readonly ZuoraHeaders s_headers = new()
    {
        EntityIds = "11e643f4-a3ee-8bad-b061-0025904c57d6",
        OrgIds = "b9dcda30-3e7d-11ee-be56-0242ac120002",
        Version = "2026-01-02",
        TrackId = "order-4711",
    };

    public static TheoryData<string, string> Statuses()
    {
        var data = new TheoryData<string, string>();
        foreach (var (kind, file, schema, member) in new[]
        {
            ("test-environment", "zuora.yaml", "TestEnvironmentJob", "status"),
            ("data-query", "zuora.yaml", "DataQueryJob", "queryStatus"),
            ("data-labeling", "zuora.yaml", "DataLabelingJob", "jobStatus"),
            ("custom-object-bulk", "zuora.yaml", "CustomObjectBulkJob", "status"),
            ("vault", "veeva-vault.yaml", "Job", "status"),
        })
        {
            var document = YamlNodes.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "specs", file)))!;
            foreach (var status in document["components"]!["schemas"]![schema]!["properties"]![member]!["x-extensible-enum"]!.AsArray())
            {
                data.Add(kind, (string)status!);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Poll_OfAJobInAnyStatus_IsAsDocumented(string kind, string status)
    {
        await using var vendors = await JobSimulator.StartAsync();
        var reference = JobReference.Parse(vendors.Add(Script(kind, status)).Reference);
        foreach (var format in kind == "vault" ? Enum.GetValues<VeevaVaultFormat>() : [default])
        {
            using var recorder = new ExchangeRecorder();
            using var client = Connect(vendors.BaseAddress, kind, format, recorder);

            await Record.ExceptionAsync(() => client.Open(reference).GetAsync());

            Problems(kind, recorder).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("zuora/test-environment/22222222-2222-2222-2222-222222222222/22222222-2222-2222-2222-222222222222")]
    [InlineData("zuora/data-query/22222222-2222-2222-2222-222222222222")]
    [InlineData("zuora/data-labeling/22222222222222222222222222222222")]
    [InlineData("zuora/custom-object-bulk/22222222-2222-2222-2222-222222222222")]
    [InlineData("vault/job/999999")]
    public async Task Poll_OfNoJob_IsAsDocumented(string reference)
    {
        await using var vendors = await JobSimulator.StartAsync();
        using var recorder = new ExchangeRecorder();
        var kind = reference.StartsWith("vault", StringComparison.Ordinal) ? "vault" : "zuora";
        using var client = Connect(vendors.BaseAddress, kind, default, recorder);

        await Should.ThrowAsync<JobClientException>(client.Open(JobReference.Parse(reference)).GetAsync());

        Problems(kind, recorder).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("GET", "/query/jobs/1/more", null, "{}", "GET /query/jobs/1/more is not documented")]
    [InlineData("POST", "/query/jobs/3a3e85c4-96e7-486b-ae02-827120104301", null, "{}", "POST /query/jobs/3a3e85c4-96e7-486b-ae02-827120104301 is not documented")]
    [InlineData("GET", "/query/jobs/3a3e85c4-96e7-486b-ae02-827120104301?a=1", null, "{}", "?a=1 is not documented")]
    [InlineData("GET", "/query/jobs/not~a~uuid", null, "{}", "'not~a~uuid' does not match")]
    [InlineData("GET", "/query/jobs/3a3e85c4-96e7-486b-ae02-827120104301", "Zuora-Version", "{}", "the header Zuora-Version is not documented")]
    [InlineData("GET", "/query/jobs/3a3e85c4-96e7-486b-ae02-827120104301", null, "{\"data\":{\"outputRows\":\"7\"}}", "is string, not integer")]
    [InlineData("GET", "/query/jobs/3a3e85c4-96e7-486b-ae02-827120104301", null, "{\"data\":{\"more\":7}}", "has a member that its schema does not name")]
    public void Exchange_ThatIsNotDocumented_IsFound(string method, string url, string? header, string body, string problem)
    {
        using var request = new HttpRequestMessage(new(method), "https://rest.example" + url);
        using var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")) };
        if (header is not null)
        {
            request.Headers.Add(header, "1");
        }

        s_zuora.Problems(new(request, answer, body)).ShouldContain(found => found.Contains(problem, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Problems(string kind, ExchangeRecorder recorder)
    {
        recorder.Exchanges.ShouldNotBeEmpty();
        return recorder.Exchanges.SelectMany((kind == "vault" ? s_vault : s_zuora).Problems);
    }

    private static IJobProvider Connect(Uri address, string kind, VeevaVaultFormat format, ExchangeRecorder recorder)
    {
        var defaults = new JobSimulatorOptions();
        return kind == "vault"
            ? new VeevaVaultClient(new() { BaseUrl = address, SessionId = defaults.VeevaVaultSessionId, ClientId = "acme-jobs", Format = format, HttpHandler = recorder })
            : new ZuoraClient(new() { BaseUrl = address, AccessToken = defaults.ZuoraAccessToken, Headers = s_headers, HttpHandler = recorder });
    }

    private static JobScript Script(string kind, string status) => kind switch
    {
        "test-environment" => JobScript.TestEnvironment().End(status),
        "data-query" => JobScript.DataQuery().End(status),
        "data-labeling" => JobScript.DataLabeling().WithCounts(labeled: 5).End(status),
        "custom-object-bulk" => JobScript.CustomObjectBulk().End(status),
        _ => JobScript.VeevaVaultJob().WithTasks("SUCCESS", 7).WithLink("content", "/api/v26.1/services/file_staging/items/content/a.csv").End(status),
    };
}
