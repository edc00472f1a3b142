using System.Net;
using System.Text;
using System.Text.Json;
using JobClients.Tests.Http;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Tests.Json;

/// <summary>An answer of tiny values costs many times its length. Alone, because one test looks at what the process allocates.</summary>
[Collection(nameof(ValueBoundTests))]
[CollectionDefinition(nameof(ValueBoundTests), DisableParallelization = true)]
public sealed class ValueBoundTests : AdapterTest
{
    [Theory]
    [InlineData("7", 1, true)]
    [InlineData("[1,[],{\"a\":1}]", 5, true)]
    [InlineData("[1,[],{\"a\":1}]", 4, false)]
    [InlineData("{\"a\":1,\"a\":2}", 2, false)]
    [InlineData("[\"1,2,3,4,5,[{[{\"]", 2, true)]
    [InlineData("\uFEFF[1,2]", 2, false)]
    [InlineData("[1,2,3]", 4, true)]
    [InlineData("[1,2,3]", 3, false)]
    [InlineData("[\"aaaaaaaaaaaaaaaaaaaa\"]", 2, true)]
    [InlineData("[[[]]]", 3, true)]
    [InlineData("[[[]]]", 2, false)]
    public void Values_BeyondTheBound_AreRefused(string json, int bound, bool isRead)
    {
        var factory = new TolerantJsonParseNodeFactory { MaxValues = bound };

        var failure = Record.Exception(() => factory.Parse(Encoding.UTF8.GetBytes(json)));

        (failure is null).ShouldBe(isRead);
        (failure?.Message ?? "MaxValues").ShouldContain("MaxValues");
    }

    [Fact]
    public void Bound_IsTheDocumentedOne_AndPositive()
    {
        new TolerantJsonParseNodeFactory().MaxValues.ShouldBe(250_000);
        Should.Throw<ArgumentOutOfRangeException>(() => new TolerantJsonParseNodeFactory { MaxValues = 0 });
    }

    [Theory]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"\"")]
    [InlineData("{\"\":1}")]
    [InlineData("{\"\":{}}")]
    public async Task AnswerOfTinyValues_IsAProtocolFailure_AndCheap(string value)
    {
        var body = $"[{string.Join(',', Enumerable.Repeat(value, 4_000_000 / (value.Length + 1)))}]";
        var adapter = Answering(HttpStatusCode.OK, Json, body);
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var failure = await Should.ThrowAsync<JobClientException>(ReadUntypedAsync(adapter));

        failure.Kind.ShouldBe(JobClientErrorKind.Protocol);
        failure.HttpStatus.ShouldBe(HttpStatusCode.OK);
        failure.InnerException.ShouldBeOfType<JsonException>().Message.ShouldContain("MaxValues");
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(24 * 1024 * 1024);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("\"abcdefgh\"")]
    public async Task AnswerAtTheBound_IsRead_AndBounded(string value)
    {
        var body = $"[{string.Join(',', Enumerable.Repeat(value, 249_999))}]";
        var adapter = Answering(HttpStatusCode.OK, Json, body);
        var before = GC.GetTotalAllocatedBytes(precise: true);

        (await ReadUntypedAsync(adapter)).ShouldBeOfType<UntypedArray>().GetValue().Count().ShouldBe(249_999);

        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(64 * 1024 * 1024);
    }

    [Fact]
    public async Task Bound_OfTheCaller_IsKept()
    {
        var options = new StrictRequestAdapterOptions { Formats = [new TolerantJsonParseNodeFactory { MaxValues = 2 }] };

        (await Should.ThrowAsync<JobClientException>(SendAsync(Answering(HttpStatusCode.OK, Json, "{\"int\":1,\"string\":\"\"}", options))))
            .Kind.ShouldBe(JobClientErrorKind.Protocol);
        (await SendAsync(Answering(HttpStatusCode.OK, Json, "{\"int\":7}", options)))!.Read["int"].ShouldBe(7);
    }

    private static Task<UntypedNode?> ReadUntypedAsync(StrictRequestAdapter adapter) =>
        adapter.SendAsync(Get(), UntypedNode.CreateFromDiscriminatorValue, Errors);
}
