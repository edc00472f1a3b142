using System.Text;
using System.Text.RegularExpressions;

namespace JobClients.Packages.Tests;

public sealed partial class PageTests
{
    [Theory]
    [MemberData(nameof(PackageIds.All), MemberType = typeof(PackageIds))]
    public void Page_IsThePackagesOwn(string id)
    {
        using var package = new PackedFile(id);

        package.Read("README.md").ShouldBe(File.ReadAllBytes(Path.Combine(PackageIds.Project(id), "README.md")));
        Page(package).ShouldStartWith($"# {id}\n");
    }

    [Theory]
    [MemberData(nameof(PackageIds.Libraries), MemberType = typeof(PackageIds))]
    public void Code_IsWhatTheConsumerRuns(string id)
    {
        using var package = new PackedFile(id);
        var code = CodeBlock().Match(Page(package)).Groups["code"].Value;

        code.ShouldNotBeEmpty();
        ConsumerCode().ShouldContain(code, Case.Sensitive);
    }

    private static string Page(PackedFile package) => Encoding.UTF8.GetString(package.Read("README.md")).ReplaceLineEndings("\n");

    // All of it is in methods, and indented as such.
    private static string ConsumerCode() => string.Concat(Directory.GetFiles(Repository.Path("tests", "Consumer", "Waiting"), "*.cs")
        .Select(file => Indentation().Replace(File.ReadAllText(file).ReplaceLineEndings("\n"), "")));

    [GeneratedRegex("```csharp\n(?<code>.+?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("^ {8}", RegexOptions.Multiline)]
    private static partial Regex Indentation();
}
