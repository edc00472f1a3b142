using System.Net;

namespace JobClients.Tests.Failures;

/// <summary>A failure knows what the wire wrote down of the answer, unless it knows better.</summary>
public sealed class NotedFailureTests
{
    private static readonly DateTimeOffset s_now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public void With_WhatItDoesNotKnow_IsThatOfTheNote()
    {
        var failure = new JobClientException(JobClientErrorKind.Temporary, "m").With(Note());

        (failure.HttpStatus, failure.RetryAfter, failure.RequestId, failure.TrackId)
            .ShouldBe((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(7), "noted-1", "noted-2"));
        (failure.Kind, failure.Message).ShouldBe((JobClientErrorKind.Temporary, "m"));
    }

    [Fact]
    public void With_WhatItKnows_Stays()
    {
        var failure = new JobClientException(JobClientErrorKind.Temporary, "m")
        {
            HttpStatus = HttpStatusCode.OK,
            RetryAfter = TimeSpan.FromSeconds(1),
            RequestId = "own-1",
            TrackId = "own-2",
        }.With(Note());

        (failure.HttpStatus, failure.RetryAfter, failure.RequestId, failure.TrackId).ShouldBe((HttpStatusCode.OK, TimeSpan.FromSeconds(1), "own-1", "own-2"));
    }

    private static AnswerNote Note()
    {
        var note = AnswerNote.Begin();
        using var answer = new HttpResponseMessage(HttpStatusCode.TooManyRequests)
        {
            Headers = { { "Retry-After", "7" }, { "Request-Id", "noted-1" }, { "Track-Id", "noted-2" } },
        };
        AnswerNote.Write(answer, new() { RequestId = "Request-Id", TrackId = "Track-Id" }, s_now);
        return note;
    }
}
