using JobClients.Support.Hostile;

namespace JobClients.VeevaVault.Tests.Hostile;

/// <summary>Every byte that is sent, by the record of a server that knows no better.</summary>
[CollectionDefinition(nameof(RequestTests), DisableParallelization = true)]
[Collection(nameof(RequestTests))]
public sealed class RequestTests : IDisposable
{
    private readonly Untraced _untraced = new();

    private const string Session = "0123456789ABCDEF";

    private static readonly RawAnswer s_answer = RawAnswer.Json("""{"responseStatus":"SUCCESS","data":{"status":"SUCCESS"}}""");

    public void Dispose() => _untraced.Dispose();

    [Theory]
    [InlineData(VeevaVaultFormat.Json)]
    [InlineData(VeevaVaultFormat.Xml)]
    public async Task Poll_InEachFormat_SendsTheseBytesAndNoMore(VeevaVaultFormat format)
    {
        await using var server = RawServer.Start(s_answer);
        using var client = new VeevaVaultClient(new() { BaseUrl = server.BaseAddress, SessionId = Session, Format = format });

        (await client.Job("1201").GetAsync()).IsSuccess.ShouldBeTrue();

        var accept = format == VeevaVaultFormat.Xml ? "application/xml" : "application/json";
        server.Requests.ShouldBe([Request(server, "/api/v26.1/services/jobs/1201", accept)]);
    }

    [Theory]
    [MemberData(nameof(HostileTexts.Refused), MemberType = typeof(HostileTexts))]
    public async Task Id_ThatWouldMoveTheRequest_IsRefusedUnsent(string id)
    {
        await using var server = RawServer.Start(s_answer);
        using var client = Connect(server.BaseAddress);

        foreach (var send in ByBuilder(client, id).Append(() => client.Job(id).GetAsync()))
        {
            await Should.ThrowAsync<ArgumentException>(send);
        }

        JobReference.TryParse($"vault/job/{id}", out _).ShouldBeFalse();
        server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(HostileTexts.Encoded), MemberType = typeof(HostileTexts))]
    public async Task Id_OfAnyOtherCharacters_IsOneSegmentOrRefused(string id, string sent)
    {
        await using var server = RawServer.Start(s_answer);
        using var client = Connect(server.BaseAddress);

        if (!HostileTexts.IsId(id))
        {
            await Should.ThrowAsync<ArgumentException>(() => client.Job(id).GetAsync());
        }

        foreach (var send in ByBuilder(client, id))
        {
            await send();
        }

        const string accept = "application/json, application/xml;q=0.9";
        server.Requests.ShouldBe([Request(server, $"/api/{sent}/services/jobs/1", accept), Request(server, $"/api/v26.1/services/jobs/{sent}", accept)]);
    }

    [Theory]
    [MemberData(nameof(HostileTexts.Unsendable), MemberType = typeof(HostileTexts))]
    public async Task SessionAndNames_ThatCannotBeSent_AreRefusedUnsentAndUnrepeated(string text)
    {
        await using var server = RawServer.Start(s_answer);

        var session = Should.Throw<ArgumentException>(() => new VeevaVaultClient(new() { BaseUrl = server.BaseAddress, SessionId = text }));
        Should.Throw<ArgumentException>(() => new VeevaVaultClient(new() { BaseUrl = server.BaseAddress, SessionId = Session, ConnectionName = text }));

        (text.Length > 0 && session.Message.Contains(text, StringComparison.Ordinal)).ShouldBeFalse();
        server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(HostileTexts.Refused), MemberType = typeof(HostileTexts))]
    [InlineData("v26.1/..")]
    [InlineData("v26.1\n")]
    [InlineData("v26.1?a=b")]
    [InlineData("v26.1#")]
    [InlineData("v٢٦.١")]
    [InlineData("V26.1")]
    public void ApiVersion_LikeNoOther_IsRefused(string version) =>
        Should.Throw<ArgumentException>(() => new VeevaVaultClient(new() { BaseUrl = new("https://v.example"), SessionId = Session, ApiVersion = version }));

    private static VeevaVaultClient Connect(Uri url) => new(new() { BaseUrl = url, SessionId = Session });

    private static string Request(RawServer server, string path, string accept) =>
        $"GET {path} HTTP/1.1\r\nHost: {server.BaseAddress.Authority}\r\nAccept: {accept}\r\nAuthorization: {Session}\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n";

    private static IEnumerable<Func<Task>> ByBuilder(VeevaVaultClient client, string text) =>
    [
        () => client.Api.Api[text].Services.Jobs["1"].GetAsync(),
        () => client.Api.Api["v26.1"].Services.Jobs[text].GetAsync(),
    ];
}
