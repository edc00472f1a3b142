using JobClients.Generator.Locking;

namespace JobClients.Generator.Tests.Locking;

public class RootLockTests
{
    private const string Text = """
        {
          "first": 1,
          "clients": {
            "a": { "descriptionLocation": "a.yaml", "clientClassName": "A", "outputPath": "generated/a", "own": [1] }
          },
          "servers": { "x": {} }
        }
        """;

    [Fact]
    public void Parse_OfAnEntry_FillsInWhatKiotaDefaultsTo()
    {
        var entry = RootLock.Parse(Text).Clients.Single();

        entry.OutputPath.ShouldBe("generated/a");
        entry.Lock.IncludeAdditionalData.ShouldBeTrue();
        entry.Lock.StructuredMimeTypes[0].ShouldBe("application/json");
    }

    [Fact]
    public void WithRecords_KeepsUnknownMembersAndTheirOrder()
    {
        var text = Record(Text);

        text.ShouldContain("\"descriptionHash\": \"HASH\"");
        text.IndexOf("\"first\"", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("\"clients\"", StringComparison.Ordinal));
        text.IndexOf("\"own\"", StringComparison.Ordinal).ShouldBeGreaterThan(text.IndexOf("\"outputPath\"", StringComparison.Ordinal));
        text.ShouldContain("\"servers\"");
    }

    [Fact]
    public void WithRecords_OfItsOwnResult_ChangesNothing()
    {
        var once = Record(Text);

        Record(once).ShouldBe(once);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"clients": {"a": {}}}""")]
    [InlineData("""{"clients": {"a": null}}""")]
    [InlineData("""{"clients": {"a": {"outputPath": 1}}}""")]
    public void Parse_OfSomethingElse_IsRefused(string text) => Should.Throw<LockException>(() => RootLock.Parse(text));

    private static string Record(string text)
    {
        var root = RootLock.Parse(text);
        return root.WithRecords(root.Clients.ToDictionary(client => client.Name, client => client.Recorded("HASH"), StringComparer.Ordinal));
    }
}
