using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace JobClients.Cli.Tests.Programs;

public class SimulateTests
{
    private static readonly Dictionary<string, string> s_nothing = new(StringComparer.Ordinal);

    [Fact]
    public async Task Simulate_Variables_LeadThereUntilASignal()
    {
        using var simulate = JobctlProcess.Start(s_nothing, "simulate", "--output", "ndjson");
        var report = JsonDocument.Parse(await simulate.ReadLineAsync()).RootElement;
        var environment = report.GetProperty("environment").EnumerateObject()
            .ToDictionary(variable => variable.Name, variable => variable.Value.GetString()!, StringComparer.Ordinal);
        var references = report.GetProperty("references").EnumerateArray().Select(reference => reference.GetString()!).ToArray();

        var get = await JobctlProcess.RunAsync(environment, "get", references[^1]);
        await simulate.SignalAsync("INT");
        var result = await simulate.WaitAsync();

        references.Length.ShouldBe(5);
        get.Output.ShouldContain(references[^1]);
        get.ExitCode.ShouldBe(ExitCode.Succeeded);
        result.Error.ShouldBeEmpty();
        result.ExitCode.ShouldBe(ExitCode.Succeeded);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public async Task Simulate_LoginThatEndsAtOnce_IsRepeatedOnTheWay(int job)
    {
        using var simulate = JobctlProcess.Start(s_nothing, "simulate", "--output", "ndjson", "--login-lifetime", "1s");
        var report = JsonDocument.Parse(await simulate.ReadLineAsync()).RootElement;
        var environment = report.GetProperty("environment").EnumerateObject()
            .ToDictionary(variable => variable.Name, variable => variable.Value.GetString()!, StringComparer.Ordinal);
        var reference = report.GetProperty("references").EnumerateArray().Select(reference => reference.GetString()!).ToArray()[job];

        var wait = await JobctlProcess.RunAsync(environment, "wait", reference, "--timeout", "1m");

        wait.Error.ShouldNotContain("login");
        wait.ExitCode.ShouldBe(ExitCode.Succeeded);
    }

    [Theory]
    [InlineData("ZUORA_CLIENT_SECRET", 0)]
    [InlineData("VEEVA_VAULT_PASSWORD", 4)]
    public async Task Simulate_WrongSecret_IsAnAuthenticationFailureWithoutIt(string variable, int job)
    {
        using var simulate = JobctlProcess.Start(s_nothing, "simulate", "--output", "ndjson");
        var report = JsonDocument.Parse(await simulate.ReadLineAsync()).RootElement;
        var environment = report.GetProperty("environment").EnumerateObject()
            .ToDictionary(variable => variable.Name, variable => variable.Value.GetString()!, StringComparer.Ordinal);
        environment[variable] = "c0ffee-4711";

        var get = await JobctlProcess.RunAsync(environment, "get", report.GetProperty("references")[job].GetString()!);

        get.Error.ShouldContain("the login failed");
        get.Error.ShouldNotContain("c0ffee");
        get.ExitCode.ShouldBe(ExitCode.Authentication);
    }

    [Fact]
    public async Task Simulate_Text_CanBePasted()
    {
        using var simulate = JobctlProcess.Start(s_nothing, "simulate");
        var address = (await simulate.ReadLineAsync()).Split(' ').Single(word => word.StartsWith("http://127.0.0.1:", StringComparison.Ordinal));
        await simulate.ReadLineAsync();

        (await simulate.ReadLineAsync()).ShouldBe(
            $"export ZUORA_BASE_URL={address} ZUORA_CLIENT_ID=simulated-client ZUORA_CLIENT_SECRET=simulated-secret"
            + $" VEEVA_VAULT_URL={address} VEEVA_VAULT_USERNAME=user@simulated.example VEEVA_VAULT_PASSWORD=simulated-password");
    }

    [Fact]
    public async Task Simulate_PortThatIsTaken_IsOneLine()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var result = await JobctlProcess.RunAsync(s_nothing, "simulate", "--port", $"{port}");

        result.ShouldFailWith(ExitCode.Error, $"Failed to bind to address http://127.0.0.1:{port}: address already in use.");
    }
}
