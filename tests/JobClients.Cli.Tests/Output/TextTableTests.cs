using JobClients.Cli.Output;

namespace JobClients.Cli.Tests.Output;

public sealed class TextTableTests
{
    private const string Reference = "acme:zuora/data-query/3a3e85c4-96e7-486b-ae02-827120104301";
    private const string Error = "Column 'updateddate' cannot be resolved in any of the tables";

    [Theory]
    [InlineData(200)]
    [InlineData(100)]
    [InlineData(80)]
    [InlineData(60)]
    public void Write_WhereRowsHaveAPlace_FitsThemIn(int width)
    {
        var lines = Write(width);

        lines.ShouldAllBe(line => line.Length <= width);
        lines[1].ShouldContain("Compl");
        lines[^1].ShouldContain("Succeeded");
        var error = lines[0].IndexOf("ERROR", StringComparison.Ordinal);
        string.Join(' ', lines[1..^1].Select(line => line[error..])).ShouldBe(Error);
    }

    [Fact]
    public void Write_ToAPipe_LeavesNothingOut()
    {
        var lines = Write(width: null);

        lines[1].ShouldContain(Reference);
        lines[1].ShouldEndWith(Error);
    }

    [Fact]
    public void Write_WhereRowsHaveNone_HasALineForEachCell() => Write(30).ShouldBe(
    [
        $"REFERENCE  {Reference}",
        "STATE      CompletedWithErrors",
        "STATUS     ERRORS_ENCOUNTERED",
        $"ERROR      {Error}",
        "",
        "REFERENCE  vault/job/1",
        "STATE      Succeeded",
        "STATUS     SUCCESS",
    ]);

    [Fact]
    public void Write_LastColumn_IsAsWideAsItsLongestWord()
    {
        var table = new TextTable("LOGIN", "SECRET");
        table.Add(new("userName user@simulated.example"), new("variable VEEVA_VAULT_PASSWORD"));
        using var output = new StringWriter();
        table.Write(output, width: 46);

        output.ToString().ReplaceLineEndings("\n").ShouldBe("""
            LOGIN                     SECRET
            userName use…ted.example  variable
                                      VEEVA_VAULT_PASSWORD

            """.ReplaceLineEndings("\n"));
    }

    private static string[] Write(int? width)
    {
        var table = new TextTable("REFERENCE", "STATE", "STATUS", "PROGRESS", "ERROR");
        table.Add(new(Reference), new("CompletedWithErrors", "33"), new("ERRORS_ENCOUNTERED"), new(""), new(Error));
        table.Add(new("vault/job/1"), new("Succeeded"), new("SUCCESS"), new(""), new(""));
        using var output = new StringWriter();
        table.Write(output, width);
        return output.ToString().ReplaceLineEndings("\n").Replace("\u001b[33m", "", StringComparison.Ordinal).Replace("\u001b[0m", "", StringComparison.Ordinal).TrimEnd().Split('\n');
    }
}
