using JobClients.Generator.Paths;

namespace JobClients.Generator.Tests.Paths;

public class PathPatternTests
{
    [Theory]
    [InlineData("/jobs/*", "/jobs/1", true)]
    [InlineData("/jobs/*", "/jobs/1/files", false)]
    [InlineData("/jobs/**", "/jobs/1/files", true)]
    [InlineData("**/files", "/jobs/1/files", true)]
    [InlineData("/jobs/{id}", "/jobs/{job-id}", true)]
    [InlineData("/jobs/{id}", "/jobs/status", false)]
    [InlineData("/jobs", "/jobs/1", false)]
    public void Matches_OfAPath_FollowsTheGlob(string pattern, string path, bool expected) =>
        PathPattern.Parse([pattern]).Single().Matches(path).ShouldBe(expected);

    [Fact]
    public void Matches_OfAnOperation_FollowsTheMethods()
    {
        var pattern = PathPattern.Parse(["/jobs#GET,post"]).Single();

        pattern.IsWholePath.ShouldBeFalse();
        pattern.Matches("/jobs", HttpMethod.Post).ShouldBeTrue();
        pattern.Matches("/jobs", HttpMethod.Delete).ShouldBeFalse();
    }
}
