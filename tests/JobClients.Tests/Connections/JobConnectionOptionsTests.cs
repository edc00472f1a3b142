namespace JobClients.Tests.Connections;

public sealed class JobConnectionOptionsTests
{
    [Theory]
    [InlineData("https://vendor.example", true)]
    [InlineData("https://vendor.example/api/", true)]
    [InlineData("http://localhost:8080", true)]
    [InlineData("http://127.0.0.1", true)]
    [InlineData("http://vendor.example", false)]
    [InlineData("ftp://localhost", false)]
    [InlineData("https://user@vendor.example", false)]
    [InlineData("https://vendor.example?x=1", false)]
    [InlineData("https://vendor.example#x", false)]
    [InlineData("vendor.example", false)]
    [InlineData(null, false)]
    public void BaseUrl_IsSafeAndAbsolute(string? url, bool isTaken) =>
        Faults(options => options.BaseUrl = url is null ? null : new(url, UriKind.RelativeOrAbsolute))
            .ShouldBe(isTaken ? [] : ["BaseUrl has to be an https URL without user, query or fragment; http only on loopback."]);

    [Theory]
    [InlineData(null, true)]
    [InlineData("acme-2", true)]
    [InlineData("Acme", false)]
    [InlineData("", false)]
    public void ConnectionName_IsOneThatReferencesCanHave(string? name, bool isTaken) =>
        Faults(options => options.ConnectionName = name).ShouldBe(isTaken ? [] : ["ConnectionName has to be [a-z0-9][a-z0-9-]*."]);

    [Fact]
    public void Limits_AreWithinTheirBounds()
    {
        Faults(_ => { }).ShouldBeEmpty();
        Faults(options => options.RequestTimeout = TimeSpan.Zero).ShouldBe(["RequestTimeout has to be positive, at most 24 days, or infinite."]);
        Faults(options => options.MaxAnswerLength = 1).ShouldBeEmpty();
        Faults(options => options.MaxAnswerLength = Array.MaxLength).ShouldBeEmpty();
        Faults(options => options.MaxAnswerLength = 0).ShouldBe([$"MaxAnswerLength has to be positive, and at most {Array.MaxLength}."]);
        Faults(options => options.MaxAnswerLength = Array.MaxLength + 1).Count.ShouldBe(1);
        Faults(options => options.Watching = null!).ShouldBe(["Watching has to be given."]);
        Faults(options => options.Watching.PollCost = TimeSpan.FromSeconds(-1)).ShouldHaveSingleItem().ShouldStartWith("Watching.PollCost");
        new TestConnectionOptions().MaxAnswerLength.ShouldBe(4_194_304);
    }

    [Theory]
    [InlineData("Bearer t", true)]
    [InlineData("a\nb", false)]
    [InlineData("é", false)]
    [InlineData(" ", false)]
    [InlineData(null, false)]
    public void IsHeaderValue_IsPrintable(string? value, bool isTaken) => JobConnectionOptions.IsHeaderValue(value).ShouldBe(isTaken);

    private static IReadOnlyList<string> Faults(Action<JobConnectionOptions> change)
    {
        var options = new TestConnectionOptions { BaseUrl = new("https://vendor.example") };
        change(options);
        return options.Validate();
    }
}
