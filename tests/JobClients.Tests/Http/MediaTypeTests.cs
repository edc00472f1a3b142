namespace JobClients.Tests.Http;

public sealed class MediaTypeTests
{
    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData(" Application/JSON ; charset=utf-8", "Application/JSON")]
    [InlineData(";charset=utf-8", "of no stated type")]
    [InlineData("", "of no stated type")]
    public void OfContentType_IsItWithoutParameters(string contentType, string name) => MediaType.OfContentType(contentType).ToString().ShouldBe(name);

    [Theory]
    [InlineData("application/json", true)]
    [InlineData("text/json", true)]
    [InlineData("TEXT/Json", true)]
    [InlineData("application/vnd.x+json", true)]
    [InlineData("application/json+xml", false)]
    [InlineData("application/vnd.xjson", false)]
    [InlineData("image/json", false)]
    [InlineData("text/jsonx", false)]
    [InlineData("json", false)]
    [InlineData("", false)]
    public void IsReadAs_Json(string name, bool isRead) => new MediaType(name).IsReadAs("application/json").ShouldBe(isRead);

    [Theory]
    [InlineData("", true, true)]
    [InlineData(" ", true, true)]
    [InlineData("text/plain", false, true)]
    [InlineData("Application/Octet-Stream", false, true)]
    [InlineData("text/html", false, false)]
    public void IsUnspecific_WherePromisesNothing(string name, bool isMissing, bool isUnspecific)
    {
        var type = new MediaType(name);

        (type.IsMissing, type.IsUnspecific).ShouldBe((isMissing, isUnspecific));
    }
}
