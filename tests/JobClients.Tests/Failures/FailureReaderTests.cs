using System.Net;
using System.Text.Json;
using System.Xml;
using Microsoft.Kiota.Abstractions;

namespace JobClients.Tests.Failures;

/// <summary>Whatever a request ends with is one kind of failure, in words that say what happened.</summary>
public sealed class FailureReaderTests
{
    private readonly FailureReader _reader = new(TimeProvider.System);

    public static TheoryData<Exception, JobClientErrorKind, string> Exceptions { get; } = new()
    {
        { new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded), JobClientErrorKind.Protocol, "the answer is no proper answer of HTTP." },
        { new HttpRequestException(HttpRequestError.InvalidResponse), JobClientErrorKind.Protocol, "the answer is no proper answer of HTTP." },
        { new HttpRequestException(HttpRequestError.ResponseEnded), JobClientErrorKind.Temporary, "the answer broke off." },
        { new HttpRequestException(HttpRequestError.NameResolutionError, "no such host"), JobClientErrorKind.Temporary, "the server was not reached (no such host)." },
        { new IOException(), JobClientErrorKind.Temporary, "the answer broke off." },
        { new OperationCanceledException(), JobClientErrorKind.Temporary, "the server did not answer in time." },
        { new TimeoutException(), JobClientErrorKind.Temporary, "the server did not answer in time." },
        { new JsonException(), JobClientErrorKind.Protocol, "the answer is not what its content type says." },
        { new XmlException(), JobClientErrorKind.Protocol, "the answer is not what its content type says." },
    };

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void Explain_FailureOfTheWay_SaysWhatHappened(Exception exception, JobClientErrorKind kind, string message)
    {
        var failure = _reader.Explain(exception)!;

        (failure.Kind, failure.Message, failure.HttpStatus).ShouldBe((kind, message, null));
    }

    [Fact]
    public void Explain_FaultOfTheProgram_IsNoFailure() => _reader.Explain(new InvalidOperationException()).ShouldBeNull();

    [Fact]
    public void Explain_Cause_IsKept_UnlessDotNetQuotesTheServerInIt()
    {
        var quoting = new HttpRequestException(HttpRequestError.InvalidResponse, "Received an invalid status line: 'hello'.");
        var quotingToo = new HttpIOException(HttpRequestError.InvalidResponse, "Received an invalid chunk: 'hello'.");
        var silent = new HttpRequestException(HttpRequestError.ConnectionError, "refused");

        _reader.Explain(quoting)!.InnerException.ShouldBeNull();
        _reader.Explain(quotingToo)!.InnerException.ShouldBeNull();
        _reader.Explain(silent)!.InnerException.ShouldBeSameAs(silent);
    }

    [Theory]
    [InlineData(200, JobClientErrorKind.Protocol)]
    [InlineData(399, JobClientErrorKind.Protocol)]
    [InlineData(400, JobClientErrorKind.InvalidRequest)]
    [InlineData(401, JobClientErrorKind.Authentication)]
    [InlineData(403, JobClientErrorKind.AccessDenied)]
    [InlineData(404, JobClientErrorKind.NotFound)]
    [InlineData(408, JobClientErrorKind.Temporary)]
    [InlineData(410, JobClientErrorKind.NotFound)]
    [InlineData(429, JobClientErrorKind.RateLimited)]
    [InlineData(499, JobClientErrorKind.InvalidRequest)]
    [InlineData(500, JobClientErrorKind.Temporary)]
    [InlineData(599, JobClientErrorKind.Temporary)]
    [InlineData(600, JobClientErrorKind.Protocol)]
    public void Explain_Status_IsItsKind(int status, JobClientErrorKind kind)
    {
        var failure = _reader.Explain(new ApiException { ResponseStatusCode = status })!;

        (failure.Kind, failure.Message, failure.HttpStatus).ShouldBe((kind, $"HTTP {status}.", (HttpStatusCode)status));
    }

    [Theory]
    [InlineData(null, null, "HTTP 400.")]
    [InlineData(null, " ", "HTTP 400.")]
    [InlineData("50000040", null, "HTTP 400, code 50000040.")]
    [InlineData(null, "no such field", "HTTP 400: no such field")]
    [InlineData("50000040", "no such field", "HTTP 400, code 50000040: no such field")]
    public void Explain_VendorsWords_AreInTheMessage(string? code, string? message, string expected)
    {
        var failure = _reader.Explain(new() { ResponseStatusCode = 400 }, code, message);

        (failure.Message, failure.VendorCode, failure.VendorMessage).ShouldBe((expected, code, message));
    }

    [Fact]
    public void Explain_KindThatTheVendorsCodeTells_GoesBeforeThatOfTheStatus() =>
        _reader.Explain(new() { ResponseStatusCode = 400 }, "locked", message: null, JobClientErrorKind.Temporary).Kind.ShouldBe(JobClientErrorKind.Temporary);

    [Fact]
    public void Explain_NoAnswer_IsRefused() => Should.Throw<ArgumentNullException>(() => _reader.Explain(null!, code: null, message: null));
}
