using System.Net;
using System.Text;
using Microsoft.Kiota.Abstractions;

namespace JobClients.Tests.Http;

/// <summary>An error keeps its status, whatever its body is.</summary>
public sealed class ErrorTests : AdapterTest
{
    [Fact]
    public async Task MappedStatus_IsTheClientsOwnException()
    {
        var adapter = Connect(new ScriptedHandler((_, _) =>
        {
            var answer = ScriptedHandler.Answer(HttpStatusCode.NotFound, Json, new StringContent("{\"text\":\"gone\"}"));
            answer.Content.Headers.ContentType = new(Json);
            answer.Headers.Add("X-Request", "r-1");
            return Task.FromResult(answer);
        }));

        var error = await Should.ThrowAsync<MappedError>(SendAsync(adapter));

        error.Text.ShouldBe("gone");
        error.ResponseStatusCode.ShouldBe(404);
        error.ResponseHeaders["x-request"].ShouldBe(["r-1"]);
    }

    [Theory]
    [InlineData(HttpStatusCode.Conflict)]
    [InlineData(HttpStatusCode.BadGateway)]
    public async Task MappedRange_IsTheClientsOwnException(HttpStatusCode status) =>
        (await Should.ThrowAsync<OtherError>(SendAsync(Answering(status, Json, "{}")))).ResponseStatusCode.ShouldBe((int)status);

    [Theory]
    [InlineData(null, "")]
    [InlineData(Json, "")]
    [InlineData(Json, "{\"text\":")]
    [InlineData(Json, "[]")]
    [InlineData("text/html", "<html>")]
    public async Task MappedStatus_WithABodyThatDoesNotFit_IsAFailureWithTheStatus(string? contentType, string body)
    {
        var failure = await Should.ThrowAsync<JobClientException>(SendAsync(Answering(HttpStatusCode.NotFound, contentType, body)));

        failure.Kind.ShouldBe(JobClientErrorKind.NotFound);
        failure.HttpStatus.ShouldBe(HttpStatusCode.NotFound);
        failure.Excerpt.ShouldBe(body.Length == 0 ? null : body);
    }

    [Fact]
    public async Task MappedError_ThatFailsToBeMade_CostsOnlyTheBody()
    {
        var errors = new Dictionary<string, Microsoft.Kiota.Abstractions.Serialization.ParsableFactory<Microsoft.Kiota.Abstractions.Serialization.IParsable>>(StringComparer.Ordinal)
        {
            ["XXX"] = _ => throw new KeyNotFoundException(),
        };

        var failure = await Should.ThrowAsync<JobClientException>(Answering(HttpStatusCode.Conflict, Json, "{}").SendAsync(Get(), Tests.Json.Everything.Create, errors));

        failure.HttpStatus.ShouldBe(HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, JobClientErrorKind.Authentication)]
    [InlineData(HttpStatusCode.Forbidden, JobClientErrorKind.AccessDenied)]
    [InlineData(HttpStatusCode.Gone, JobClientErrorKind.NotFound)]
    [InlineData(HttpStatusCode.TooManyRequests, JobClientErrorKind.RateLimited)]
    [InlineData(HttpStatusCode.RequestTimeout, JobClientErrorKind.Temporary)]
    [InlineData(HttpStatusCode.ServiceUnavailable, JobClientErrorKind.Temporary)]
    [InlineData(HttpStatusCode.UnprocessableEntity, JobClientErrorKind.InvalidRequest)]
    public async Task UnmappedStatus_IsAFailureOfItsKind_AndAnApiException(HttpStatusCode status, JobClientErrorKind kind)
    {
        var error = await Should.ThrowAsync<ApiException>(Answering(status, Json, "{}").SendAsync(Get(), Tests.Json.Everything.Create));

        error.ShouldBeOfType<JobClientException>().Kind.ShouldBe(kind);
        error.ResponseStatusCode.ShouldBe((int)status);
    }

    [Fact]
    public async Task LongBody_IsLookedAtNoFurtherThanItsLimit()
    {
        var body = new Unseekable(new MemoryStream(Encoding.UTF8.GetBytes(new string('x', 100_000))));
        var adapter = Connect(new ScriptedHandler(HttpStatusCode.BadGateway, "text/plain", body), new() { MaxErrorLength = 1000 });

        (await Should.ThrowAsync<JobClientException>(SendAsync(adapter))).Excerpt!.ShouldBe(new string('x', 500) + "…");
    }

    [Fact]
    public async Task BodyThatBreaksOff_CostsOnlyTheBody()
    {
        var adapter = Connect(new ScriptedHandler(HttpStatusCode.Forbidden, Json, new BreakingStream("{\"te"u8.ToArray())));

        (await Should.ThrowAsync<JobClientException>(SendAsync(adapter))).Kind.ShouldBe(JobClientErrorKind.AccessDenied);
    }

    [Fact]
    public async Task RequestId_AndRetryAfter_AreOnTheFailure()
    {
        var adapter = Connect(
            new ScriptedHandler((_, _) =>
            {
                var answer = ScriptedHandler.Answer(HttpStatusCode.TooManyRequests, null, new ByteArrayContent([]));
                answer.Headers.Add("X-Id", "r-7");
                answer.Headers.Add("Retry-After", "17");
                return Task.FromResult(answer);
            }),
            new() { ServerHeaders = new() { RequestId = "x-id" } });

        var failure = await Should.ThrowAsync<JobClientException>(SendAsync(adapter));

        failure.RequestId.ShouldBe("r-7");
        failure.RetryAfter.ShouldBe(TimeSpan.FromSeconds(17));
    }
}
