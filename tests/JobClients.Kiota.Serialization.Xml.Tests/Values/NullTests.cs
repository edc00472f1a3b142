using JobClients.Kiota.Serialization.Xml.Tests.Models;

namespace JobClients.Kiota.Serialization.Xml.Tests.Values;

public sealed class NullTests
{
    private const string Nil = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil=";

    [Theory]
    [InlineData("")]
    [InlineData("<status/>")]
    [InlineData("<status></status>")]
    [InlineData("<status> \r\n\t </status>")]
    [InlineData("<status><!-- nothing --></status>")]
    [InlineData("<status><![CDATA[ ]]></status>")]
    [InlineData("<status/><status/>")]
    [InlineData($"<status {Nil}'true'/>")]
    [InlineData($"<status {Nil}'1'>ignored</status>")]
    [InlineData($"<status {Nil}' true '><ignored>1</ignored></status>")]
    public async Task Field_WithoutValue_IsNotAssigned(string status)
    {
        var job = await Document.ReadAsync($"<r>{status}<id>7</id></r>", Job.Create);
        job.Status.ShouldBe("as constructed");
        job.Id.ShouldBe(7);
    }

    [Theory]
    [InlineData($"<status {Nil}'false'>RUNNING</status>")]
    [InlineData("<status nil='true'>RUNNING</status>")]
    [InlineData("<status xmlns:x='urn:x' x:nil='true' nil='1'>RUNNING</status>")]
    public async Task Field_NotNil_IsAssigned(string status) =>
        (await Document.ReadAsync($"<r>{status}</r>", Job.Create)).Status.ShouldBe("RUNNING");

    [Fact]
    public async Task Field_BadValue_IsAssignedNull() =>
        (await Document.ReadAsync("<r><id>x</id></r>", Job.Create)).Id.ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("<links/>")]
    [InlineData("<links> </links>")]
    [InlineData($"<links {Nil}'true'><link><rel>self</rel></link></links>")]
    public async Task List_WithoutItems_IsNull(string links) =>
        (await Document.ReadAsync($"<r>{links}</r>", Job.Create)).Links.ShouldBeNull();

    [Fact]
    public async Task EmptyRoot_ReadAsAnything_IsNullOrWithoutValues()
    {
        var root = await Document.ReadAsync("<r/>");
        root.GetStringValue().ShouldBeNull();
        root.GetIntValue().ShouldBeNull();
        root.GetByteArrayValue().ShouldBeNull();
        root.GetTimeSpanValue().ShouldBeNull();
        root.GetChildNode("a").ShouldBeNull();
        root.GetObjectValue(Job.Create).Id.ShouldBeNull();
        root.GetCollectionOfObjectValues(Link.Create).ShouldBeEmpty();
        root.GetCollectionOfPrimitiveValues<int?>().ShouldBeEmpty();
        root.GetCollectionOfEnumValues<Colour>().ShouldBeEmpty();
    }
}
