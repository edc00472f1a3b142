using JobClients.Support.Hostile;

namespace JobClients.Zuora.Tests.Hostile;

/// <summary>Every byte that is sent, by the record of a server that knows no better.</summary>
[CollectionDefinition(nameof(RequestTests), DisableParallelization = true)]
[Collection(nameof(RequestTests))]
public sealed class RequestTests : IDisposable
{
    private readonly Untraced _untraced = new();

    private const string Token = "token-0123";

    private static readonly RawAnswer s_answer = RawAnswer.Json(
        """{"status":"COMPLETED","jobStatus":"Completed","progress":{"labeled":1,"failed":0,"timeout":0},"data":{"queryStatus":"completed"}}""");

    public void Dispose() => _untraced.Dispose();

    [Theory]
    [InlineData("zuora/test-environment/env-1/job-2", "/test-environments/env-1/jobs/job-2")]
    [InlineData("zuora/data-query/q-1", "/query/jobs/q-1")]
    [InlineData("zuora/data-labeling/l-1", "/v1/multi-organizations/data-labeling-job/l-1")]
    [InlineData("zuora/custom-object-bulk/b-1", "/objects/jobs/b-1")]
    public async Task Poll_OfEachKind_SendsTheseBytesAndNoMore(string reference, string path)
    {
        await using var server = RawServer.Start(s_answer);
        using var client = Connect(server.BaseAddress);

        (await client.Open(JobReference.Parse(reference)).GetAsync()).IsSuccess.ShouldBeTrue();

        server.Requests.ShouldBe([Request(server, path)]);
    }

    [Theory]
    [MemberData(nameof(HostileTexts.Refused), MemberType = typeof(HostileTexts))]
    public async Task Id_ThatWouldMoveTheRequest_IsRefusedUnsent(string id)
    {
        await using var server = RawServer.Start(s_answer);
        using var client = Connect(server.BaseAddress);

        foreach (var send in ByHandle(client, id).Concat(ByBuilder(client, id)))
        {
            await Should.ThrowAsync<ArgumentException>(send);
        }

        JobReference.TryParse($"zuora/data-query/{id}", out _).ShouldBeFalse();
        server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(HostileTexts.Encoded), MemberType = typeof(HostileTexts))]
    public async Task Id_OfAnyOtherCharacters_IsOneSegmentOrRefused(string id, string sent)
    {
        await using var server = RawServer.Start(s_answer);
        using var client = Connect(server.BaseAddress);

        foreach (var send in HostileTexts.IsId(id) ? [] : ByHandle(client, id))
        {
            await Should.ThrowAsync<ArgumentException>(send);
        }

        foreach (var send in ByBuilder(client, id))
        {
            await send();
        }

        server.Requests.ShouldBe(
        [
            Request(server, $"/test-environments/{sent}/jobs/1"),
            Request(server, $"/test-environments/1/jobs/{sent}"),
            Request(server, $"/query/jobs/{sent}"),
            Request(server, $"/v1/multi-organizations/data-labeling-job/{sent}"),
            Request(server, $"/objects/jobs/{sent}"),
        ]);
    }

    [Theory]
    [MemberData(nameof(HostileTexts.Unsendable), MemberType = typeof(HostileTexts))]
    public async Task TokenAndConnectionName_ThatCannotBeSent_AreRefusedUnsentAndUnrepeated(string text)
    {
        await using var server = RawServer.Start(s_answer);

        var token = Should.Throw<ArgumentException>(() => new ZuoraClient(new() { BaseUrl = server.BaseAddress, AccessToken = text }));
        Should.Throw<ArgumentException>(() => new ZuoraClient(new() { BaseUrl = server.BaseAddress, AccessToken = Token, ConnectionName = text }));

        (text.Length > 0 && token.Message.Contains(text, StringComparison.Ordinal)).ShouldBeFalse();
        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Token_OfTenThousandCharacters_IsSentWhole()
    {
        var token = new string('t', 10_000);
        await using var server = RawServer.Start(s_answer);
        using var client = new ZuoraClient(new() { BaseUrl = server.BaseAddress, AccessToken = token });

        await client.DataQuery("1").GetAsync();

        server.Requests.ShouldHaveSingleItem().ShouldContain($"\r\nAuthorization: Bearer {token}\r\n");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("tenant/", "/tenant")]
    [InlineData("a/../b", "/b")]
    [InlineData("a%2Fb//", "/a%2Fb")]
    [InlineData("größe", "/gr%C3%B6%C3%9Fe")]
    [InlineData("a b\r\nX-Injected: yes", "/a%20b%0D%0AX-Injected:%20yes")]
    [InlineData("{job-id}/{+baseurl}", "/%7Bjob-id%7D/%7B+baseurl%7D")]
    public async Task BaseUrl_WithAPath_IsBeforeEveryPath(string path, string sent)
    {
        await using var server = RawServer.Start(s_answer);
        using var client = Connect(new(server.BaseAddress + path));

        await client.DataQuery("1").GetAsync();

        server.Requests.ShouldBe([Request(server, sent + "/query/jobs/1")]);
    }

    private static ZuoraClient Connect(Uri url) => new(new() { BaseUrl = url, AccessToken = Token });

    private static string Request(RawServer server, string path) =>
        $"GET {path} HTTP/1.1\r\nHost: {server.BaseAddress.Authority}\r\nAccept: application/json\r\nAuthorization: Bearer {Token}\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n";

    private static IEnumerable<Func<Task>> ByHandle(ZuoraClient client, string id) =>
    [
        () => client.TestEnvironmentJob(id, "1").GetAsync(),
        () => client.TestEnvironmentJob("1", id).GetAsync(),
        () => client.DataQuery(id).GetAsync(),
        () => client.DataLabeling(id).GetAsync(),
        () => client.CustomObjectBulk(id).GetAsync(),
    ];

    private static IEnumerable<Func<Task>> ByBuilder(ZuoraClient client, string id) =>
    [
        () => client.Api.TestEnvironments[id].Jobs["1"].GetAsync(),
        () => client.Api.TestEnvironments["1"].Jobs[id].GetAsync(),
        () => client.Api.Query.Jobs[id].GetAsync(),
        () => client.Api.V1.MultiOrganizations.DataLabelingJob[id].GetAsync(),
        () => client.Api.Objects.Jobs[id].GetAsync(),
    ];
}
