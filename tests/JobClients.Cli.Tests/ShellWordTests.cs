namespace JobClients.Cli.Tests;

public class ShellWordTests
{
    [Theory]
    [InlineData("acme:vault/job/a~b", "acme:vault/job/a~b")]
    [InlineData("--timeout=30m", "--timeout=30m")]
    [InlineData("", "''")]
    [InlineData("a b", "'a b'")]
    [InlineData("it's", @"'it'\''s'")]
    [InlineData("$HOME", "'$HOME'")]
    [InlineData("~/a", "'~/a'")]
    [InlineData("=ls", "'=ls'")]
    [InlineData("a;b", "'a;b'")]
    public void Quote_Word_IsOneWordOfAShell(string word, string quoted) => ShellWord.Quote(word).ShouldBe(quoted);
}
