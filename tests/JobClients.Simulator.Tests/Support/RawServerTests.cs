using JobClients.Support;

namespace JobClients.Simulator.Tests.Support;

public class RawServerTests
{
    [Fact]
    public async Task It_keeps_requests_as_they_came_and_answers_in_order()
    {
        await using var server = RawServer.Start(RawAnswer.Json("1"), RawAnswer.Json("\"é\""));
        using var client = new HttpClient { BaseAddress = server.BaseAddress };

        using var request = new HttpRequestMessage(HttpMethod.Post, "/a?b=%2F") { Content = new StringContent("body") };
        request.Headers.Add("X-Mine", "1");
        (await (await client.SendAsync(request)).Content.ReadAsStringAsync()).ShouldBe("1");
        (await client.GetStringAsync("/second")).ShouldBe("\"é\"");
        (await client.GetStringAsync("/third")).ShouldBe("\"é\"");

        server.Requests.Count.ShouldBe(3);
        server.Requests[0].ShouldBe(
            $"POST /a?b=%2F HTTP/1.1\r\nHost: {server.BaseAddress.Authority}\r\nX-Mine: 1\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\nContent-Length: 4\r\n\r\nbody");
        server.Requests[2].ShouldBe($"GET /third HTTP/1.1\r\nHost: {server.BaseAddress.Authority}\r\n\r\n");
    }

    [Fact]
    public async Task It_waits_in_the_midst_of_an_answer()
    {
        var signal = new TaskCompletionSource();
        await using var server = RawServer.Start(
            RawAnswer.Of("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\na").Await(signal.Task).Send("b").Close());
        using var client = new HttpClient();
        await using var body = await client.GetStreamAsync(server.BaseAddress);

        body.ReadByte().ShouldBe('a');
        signal.SetResult();
        body.ReadByte().ShouldBe('b');
    }

    [Fact]
    public async Task It_closes_and_resets()
    {
        await using var server = RawServer.Start(
            RawAnswer.Of("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\na").Close(), RawAnswer.Silence.Reset());
        using var client = new HttpClient();

        var closed = await Should.ThrowAsync<HttpRequestException>(() => client.GetStringAsync(server.BaseAddress));
        var reset = await Should.ThrowAsync<HttpRequestException>(() => client.GetStringAsync(server.BaseAddress));

        closed.HttpRequestError.ShouldBe(HttpRequestError.ResponseEnded);
        (reset.InnerException as IOException)?.InnerException.ShouldBeOfType<System.Net.Sockets.SocketException>()
            .SocketErrorCode.ShouldBe(System.Net.Sockets.SocketError.ConnectionReset);
    }

    [Fact]
    public async Task It_ends_while_callers_wait()
    {
        using var client = new HttpClient();
        Task<string> call;
        await using (var server = RawServer.Start(RawAnswer.Silence))
        {
            call = client.GetStringAsync(server.BaseAddress);
            while (server.Requests.Count == 0)
            {
                await Task.Yield();
            }
        }

        await Should.ThrowAsync<HttpRequestException>(call);
    }
}
