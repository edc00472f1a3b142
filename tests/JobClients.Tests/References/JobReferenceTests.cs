namespace JobClients.Tests.References;

public class JobReferenceTests
{
    [Theory]
    [InlineData("zuora/data-query/3a3e85c4-96e7-486b-ae02-827120104301", null, "zuora", "data-query", 1)]
    [InlineData("zuora/test-environment/env-1/job_2", null, "zuora", "test-environment", 2)]
    [InlineData("acme:vault/job/1201", "acme", "vault", "job", 1)]
    [InlineData("0-0:v/k/.~_-...", "0-0", "v", "k", 1)]
    public void Parse_Reference_ReadsItsPartsAndWritesItBack(string text, string? connection, string vendor, string kind, int ids)
    {
        var reference = JobReference.Parse(text);

        reference.Connection.ShouldBe(connection);
        reference.Vendor.ShouldBe(vendor);
        reference.Kind.ShouldBe(kind);
        reference.Ids.Count.ShouldBe(ids);
        reference.Id.ShouldBe(text.Split('/')[^1]);
        reference.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("zuora")]
    [InlineData("zuora/data-query")]
    [InlineData("zuora/data-query/")]
    [InlineData("zuora/data-query/a/b/c")]
    [InlineData("/data-query/a")]
    [InlineData("zuora//a")]
    [InlineData("Zuora/data-query/a")]
    [InlineData("zuora/-query/a")]
    [InlineData("zuora/data_query/a")]
    [InlineData(":zuora/data-query/a")]
    [InlineData("-a:zuora/data-query/a")]
    [InlineData("a:b:zuora/data-query/a")]
    [InlineData("zuora/data-query/.")]
    [InlineData("zuora/data-query/..")]
    [InlineData("zuora/test-environment/../a")]
    [InlineData("zuora/data-query/a b")]
    [InlineData("zuora/data-query/a%2e")]
    [InlineData("zuora/data-query/a?b")]
    [InlineData("zuora/data-query/a\r\n")]
    [InlineData("zuora/data-query/ä")]
    [InlineData(" zuora/data-query/a")]
    public void Parse_AnythingElse_IsRefusedWithItsReason(string text)
    {
        JobReference.TryParse(text, out var none).ShouldBeFalse();
        none.ShouldBeNull();
        Should.Throw<FormatException>(() => JobReference.Parse(text)).Message.ShouldContain("is no job reference: ");
    }

    [Theory]
    [InlineData("v/k", "it has to be [connection:]vendor/kind/id or [connection:]vendor/kind/id/id.")]
    [InlineData("v/k/1/2/3", "it has to be [connection:]vendor/kind/id or [connection:]vendor/kind/id/id.")]
    [InlineData("A:v/k/1", "the connection has to be [a-z0-9][a-z0-9-]*.")]
    [InlineData("v/K/1", "vendor and kind have to be [a-z0-9][a-z0-9-]*.")]
    [InlineData("v/k/..", "an id has to be 1 to 128 of [A-Za-z0-9._~-], and neither '.' nor '..'.")]
    public void Parse_Fault_IsSaidInWords(string text, string fault) =>
        Should.Throw<FormatException>(() => JobReference.Parse(text)).Message.ShouldBe($"'{text}' is no job reference: {fault}");

    [Fact]
    public void Parse_LongText_IsShownInPart()
    {
        var text = new string('x', 200);

        Should.Throw<FormatException>(() => JobReference.Parse(text)).Message.ShouldStartWith($"'{text}' is");
        Should.Throw<FormatException>(() => JobReference.Parse(text + "y")).Message.ShouldStartWith($"'{text}…' is");
    }

    [Fact]
    public void Parse_Null_IsRefused() => Should.Throw<ArgumentNullException>(() => JobReference.Parse(null!));

    [Fact]
    public void Constructor_NumberOfIds_IsOneOrTwo()
    {
        const string Fault = "there have to be one or two ids.";

        Should.Throw<ArgumentException>(() => new JobReference("v", "k")).Message.ShouldStartWith(Fault);
        Should.Throw<ArgumentException>(() => new JobReference("v", "k", "1", "2", "3")).Message.ShouldStartWith(Fault);
    }

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void TryParse_Id_HasAtMost128Characters(int length, bool expected) =>
        JobReference.TryParse("v/k/" + new string('a', length), out _).ShouldBe(expected);

    [Fact]
    public void TryParse_Null_IsFalse() => JobReference.TryParse(null, out _).ShouldBeFalse();

    [Fact]
    public void Constructor_BadId_Throws() => Should.Throw<ArgumentException>(() => new JobReference("v", "k", ".."));

    [Fact]
    public void Equals_SameText_IsTrue()
    {
        var reference = new JobReference("vault", "job", "1");

        (reference == JobReference.Parse("vault/job/1")).ShouldBeTrue();
        reference.GetHashCode().ShouldBe(JobReference.Parse("vault/job/1").GetHashCode());
        (reference != JobReference.Parse("acme:vault/job/1")).ShouldBeTrue();
    }

    [Fact]
    public void WithConnection_Name_ChangesNothingElse()
    {
        var reference = JobReference.Parse("vault/job/1");

        reference.WithConnection("acme").ToString().ShouldBe("acme:vault/job/1");
        reference.WithConnection("acme").WithConnection(null).ShouldBe(reference);
        reference.WithConnection(null).ShouldBeSameAs(reference);
        Should.Throw<ArgumentException>(() => reference.WithConnection("A B"));
    }
}
