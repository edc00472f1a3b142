using System.Net;

namespace JobClients.Zuora.Tests;

/// <summary>Zuora's own headers: each where its page has it, checked before anything is sent, and read from answers.</summary>
public sealed class HeaderTests
{
    private static readonly ZuoraHeaders s_all = new() { EntityIds = "e-1", OrgIds = "o-1,o-2", Version = "2026-01-02", TrackId = "track me" };

    [Theory]
    [InlineData("zuora/test-environment/e/1", "Zuora-Entity-Ids, Zuora-Track-Id")]
    [InlineData("zuora/data-query/1", "Zuora-Entity-Ids, Zuora-Org-Ids, Zuora-Track-Id")]
    [InlineData("zuora/data-labeling/1", "Zuora-Entity-Ids, Zuora-Track-Id, Zuora-Version")]
    [InlineData("zuora/custom-object-bulk/1", "Zuora-Entity-Ids, Zuora-Org-Ids, Zuora-Track-Id, Zuora-Version")]
    public async Task Headers_OfTheConnection_AreSentWhereThePageHasThem(string reference, string expected)
    {
        using var server = new PretendServer(_ => (HttpStatusCode.NotFound, ""));
        using var client = Connect(server, s_all);

        await Should.ThrowAsync<JobClientException>(client.Open(JobReference.Parse(reference)).GetAsync());

        var sent = server.Requests.ShouldHaveSingleItem().Headers;
        string.Join(", ", sent.Keys.Where(name => name.StartsWith("Zuora", StringComparison.Ordinal)).Order(StringComparer.Ordinal)).ShouldBe(expected);
        sent["Zuora-Track-Id"].ShouldBe("track me");
    }

    [Theory]
    [InlineData("test-environment", "e-1, other", "e-2, t-2")]
    [InlineData("data-query", "e-1, o-1,o-2, other", "e-2, o-3, t-2")]
    [InlineData("data-labeling", "e-1, other, 2026-01-02", "e-2, t-2, v-2")]
    [InlineData("custom-object-bulk", "e-1, o-1,o-2, other, 2026-01-02", "e-2, o-3, t-2, v-2")]
    public async Task Headers_OfACall_GoBeforeThoseOfTheConnection(string kind, string some, string all)
    {
        (await SentAsync(kind, new() { TrackId = "other" })).ShouldBe(some);
        (await SentAsync(kind, new() { EntityIds = "e-2", OrgIds = "o-3", Version = "v-2", TrackId = "t-2" })).ShouldBe(all);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a:b")]
    [InlineData("a;b")]
    [InlineData("a'b")]
    [InlineData("a\"b")]
    [InlineData("a\r\nb")]
    [InlineData("größe")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void TrackId_BreakingThePagesRule_IsRefusedUnsent(string trackId)
    {
        using var server = new PretendServer(_ => (HttpStatusCode.NotFound, ""));
        using var client = Connect(server, new());

        Should.Throw<ArgumentException>(() => client.DataQuery("1", new() { TrackId = trackId })).Message.ShouldContain("TrackId");
        Should.Throw<ArgumentException>(() => Connect(server, new() { TrackId = trackId }));
        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task AnswersIds_AreOnTheSnapshot()
    {
        using var answers = new CannedAnswers(HttpStatusCode.OK, "application/json", """{"data":{"queryStatus":"completed"}}""")
            .With("zuora-request-id", "r-1").With("Zuora-Track-Id", "t-1");
        using var client = Connect(answers, new());

        var snapshot = await client.DataQuery("1").GetAsync();

        (snapshot.RequestId, snapshot.TrackId).ShouldBe(("r-1", "t-1"));
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, null, "600", 600)]
    [InlineData(HttpStatusCode.TooManyRequests, "30", "600", 600)]
    [InlineData(HttpStatusCode.TooManyRequests, "700", "600", 700)]
    [InlineData(HttpStatusCode.TooManyRequests, null, "soon", null)]
    [InlineData(HttpStatusCode.TooManyRequests, null, "-5", null)]
    [InlineData(HttpStatusCode.TooManyRequests, null, "1e99", null)]
    [InlineData(HttpStatusCode.TooManyRequests, null, "99999999999", 86400)]
    [InlineData(HttpStatusCode.ServiceUnavailable, null, "600", null)]
    public async Task RateLimit_TellsHowLongToWait(HttpStatusCode status, string? retryAfter, string reset, int? expected)
    {
        using var answers = new CannedAnswers(status, null, "").With("ratelimit-reset", reset).With("ratelimit-remaining", "399");
        using var client = Connect(retryAfter is null ? answers : answers.With("Retry-After", retryAfter), new());

        var failure = await Should.ThrowAsync<JobClientException>(client.DataQuery("1").GetAsync());

        failure.RetryAfter.ShouldBe(expected is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
    }

    /// <summary>The values that went out with a call, in the order of their names.</summary>
    private static async Task<string> SentAsync(string kind, ZuoraHeaders headers)
    {
        using var server = new PretendServer(_ => (HttpStatusCode.NotFound, ""));
        using var client = Connect(server, s_all);
        Job job = kind switch
        {
            "test-environment" => client.TestEnvironmentJob("e", "1", headers),
            "data-query" => client.DataQuery("1", headers),
            "data-labeling" => client.DataLabeling("1", headers),
            _ => client.CustomObjectBulk("1", headers),
        };

        await Should.ThrowAsync<JobClientException>(job.GetAsync());
        var sent = server.Requests.ShouldHaveSingleItem().Headers.Where(header => header.Key.StartsWith("Zuora", StringComparison.Ordinal));
        return string.Join(", ", sent.OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => header.Value));
    }

    private static ZuoraClient Connect(HttpMessageHandler handler, ZuoraHeaders headers) =>
        new(new() { BaseUrl = new("https://rest.example"), AccessToken = "t", Headers = headers, HttpHandler = handler });
}
