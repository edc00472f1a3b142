namespace JobClients.Tests.Failures;

/// <summary>Identifiers of requests go into logs and reports as they are.</summary>
public sealed class IdentifierTests
{
    [Theory]
    [InlineData("e8d8f1f5-3a0c-4d5a-8b43-5d0a2a5f7b11", true)]
    [InlineData("b1946ac92492d2347c6235b4d2611184", true)]
    [InlineData("nightly 42", true)]
    [InlineData("", false)]
    [InlineData("\u001b[2Jgone", false)]
    [InlineData("one\ntwo", false)]
    [InlineData("Bearer 0123456789abcdef0123456789abcdef", false)]
    [InlineData("https://files.example/x?X-Amz-Signature=0123456789abcdef", false)]
    public void FindIdentifier_TakesNamesOnly(string value, bool isTaken) => Find(value).ShouldBe(isTaken ? value : null);

    [Fact]
    public void FindIdentifier_TooLong_IsNone() => (Find(new('a', 200)), Find(new('a', 201))).ShouldBe((new string('a', 200), null));

    private static string? Find(string value) => new AnswerHeaders([new("Request-Id", [value])]).FindIdentifier("request-id");
}
