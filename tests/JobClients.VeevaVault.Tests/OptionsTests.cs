namespace JobClients.VeevaVault.Tests;

/// <summary>What options may be, and what is said of others.</summary>
public sealed class OptionsTests
{
    private const string NoLogin = "SessionId has to be given, or AccessToken, or UserName and Password.";
    private const string HalfAUser = "UserName and Password have to be given together.";
    private const string TwoLogins = "SessionId, AccessToken and UserName exclude each other.";

    [Theory]
    [InlineData(null, null, null, null, NoLogin)]
    [InlineData("s", null, null, null, null)]
    [InlineData(null, "t", null, null, null)]
    [InlineData(null, null, "u", "p", null)]
    [InlineData(null, null, "u", null, HalfAUser)]
    [InlineData(null, null, null, "p", HalfAUser)]
    [InlineData(null, null, " ", "p", HalfAUser)]
    [InlineData(null, null, "u", "", HalfAUser)]
    [InlineData(null, null, "u", " ", null)]
    [InlineData("s", "t", null, null, TwoLogins)]
    [InlineData("s", null, "u", "p", TwoLogins)]
    [InlineData(null, "t", null, "p", TwoLogins)]
    [InlineData("s\n", null, null, null, "SessionId has to be printable ASCII.")]
    [InlineData(null, "t\n", null, null, "AccessToken has to be printable ASCII.")]
    public void Login_IsOneOfThreeWays(string? sessionId, string? accessToken, string? userName, string? password, string? fault) =>
        FaultsOf(new() { SessionId = sessionId, AccessToken = accessToken, UserName = userName, Password = password }).ShouldBe(fault is null ? [] : [fault]);

    [Theory]
    [InlineData("acme-billing_server.jobs-7", true)]
    [InlineData("", false)]
    [InlineData("acme billing", false)]
    [InlineData("größe", false)]
    public void ClientId_IsLettersDigitsAndThreeSigns(string clientId, bool isGood) =>
        FaultsOf(new() { SessionId = "s", ClientId = clientId }).ShouldBe(isGood ? [] : ["ClientId has to be at most 100 letters, digits, '.', '_' and '-'."]);

    [Theory]
    [InlineData(100, 0)]
    [InlineData(101, 1)]
    public void ClientId_HasAtMostOneHundredCharacters(int length, int faults) =>
        FaultsOf(new() { SessionId = "s", ClientId = new('a', length) }).Count.ShouldBe(faults);

    [Theory]
    [InlineData("v26.1", true)]
    [InlineData("v1234.1234", true)]
    [InlineData("v12345.1", false)]
    [InlineData("v1.12345", false)]
    [InlineData("v26", false)]
    [InlineData("av26.1", false)]
    [InlineData("v26.1a", false)]
    [InlineData("v26x1", false)]
    [InlineData(null, false)]
    public void ApiVersion_IsTwoNumbers(string? version, bool isGood) =>
        FaultsOf(new() { SessionId = "s", ApiVersion = version! }).ShouldBe(isGood ? [] : ["ApiVersion has to be like v26.1."]);

    [Fact]
    public void Format_IsOneOfTwo() =>
        FaultsOf(new() { SessionId = "s", Format = (VeevaVaultFormat)7 }).ShouldBe(["Format has to be Json or Xml."]);

    [Fact]
    public async Task AccessToken_IsSentAsABearer()
    {
        using var server = new PretendServer(_ => (System.Net.HttpStatusCode.OK, """{"data":{"status":"RUNNING"}}"""));
        using var client = new VeevaVaultClient(new() { BaseUrl = new("https://v.example"), AccessToken = "t-1", HttpHandler = server });

        await client.Job("1").GetAsync();

        server.Requests.ShouldHaveSingleItem().Authorization.ShouldBe("Bearer t-1");
    }

    private static IReadOnlyList<string> FaultsOf(VeevaVaultOptions options)
    {
        options.BaseUrl = new("https://v.example");
        return options.Validate();
    }
}
