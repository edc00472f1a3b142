using JobClients.Generator.Paths;

namespace JobClients.Generator.Tests.Paths;

public class UrlTemplateTests
{
    [Theory]
    [InlineData("job-id", "job%2Did")]
    [InlineData("$filter", "%24filter")]
    [InlineData("a.b~c", "a%2Eb%7Ec")]
    [InlineData("{id}.json", "id")]
    public void Escape_OfAName_LeavesNothingThatATemplateWouldRead(string name, string expected) => UrlTemplate.Escape(name).ShouldBe(expected);
}
