using System.Net;

namespace JobClients.Tests.Http;

/// <summary>What a server tells of how it wants to be asked: in the standard's way, in its own, or in both.</summary>
public sealed class ServerHeadersTests
{
    [Theory]
    [InlineData(null, null, null)]
    [InlineData("5", null, 5)]
    [InlineData(null, 7.0, 7)]
    [InlineData("5", 7.0, 7)]
    [InlineData("9", 7.0, 9)]
    [InlineData("0", -7.0, 0)]
    [InlineData(null, -7.0, 0)]
    [InlineData(null, 1e6, 86_400)]
    public void ReadWait_OfBoth_IsTheLonger(string? standard, double? own, int? seconds) =>
        new Vendor(own, limits: null).ReadWait(HttpStatusCode.TooManyRequests, Headers(standard), DateTimeOffset.UnixEpoch)
            .ShouldBe(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null);

    [Fact]
    public void ReadAdvice_OfNothing_IsNone()
    {
        new ServerHeaders().ReadAdvice(HttpStatusCode.OK, Headers(null), DateTimeOffset.UnixEpoch).ShouldBeNull();
        new Vendor(own: null, limits: null).ReadAdvice(HttpStatusCode.OK, Headers(null), DateTimeOffset.UnixEpoch).ShouldBeNull();
    }

    [Fact]
    public void ReadAdvice_OfAnything_HasIt()
    {
        var limits = new RequestLimits { Remaining = 3 };

        new Vendor(own: null, limits).ReadAdvice(HttpStatusCode.OK, Headers(null), DateTimeOffset.UnixEpoch).ShouldBe(new ServerAdvice(null, limits));
        new Vendor(own: null, limits: null).ReadAdvice(HttpStatusCode.OK, Headers("5"), DateTimeOffset.UnixEpoch).ShouldBe(new ServerAdvice(TimeSpan.FromSeconds(5), null));
    }

    private static AnswerHeaders Headers(string? retryAfter) =>
        new(retryAfter is null ? null : new Dictionary<string, IEnumerable<string>>(StringComparer.Ordinal) { ["Retry-After"] = [retryAfter] });

    private sealed class Vendor(double? own, RequestLimits? limits) : ServerHeaders
    {
        public override TimeSpan? ReadWait(HttpStatusCode status, AnswerHeaders headers) => own is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

        public override RequestLimits? ReadLimits(AnswerHeaders headers) => limits;
    }
}
