using JobClients.Generator.Pages.Formats;
using JobClients.Generator.Pages.Model;

namespace JobClients.Generator.Tests.Pages.Formats;

public class TypedParametersTests
{
    [Theory]
    [InlineData("stringWhich job.", "string", null, null, null)]
    [InlineData("string <uuid>Which job.", "string", "uuid", null, null)]
    [InlineData("string <date-time> = 20 charactersWhen.", "string", "date-time", 20, 20)]
    [InlineData("string <= 64 charactersWhich job.", "string", null, null, 64)]
    [InlineData("string >= 5 charactersWhich job.", "string", null, 5, null)]
    [InlineData("string [ 1 .. 64 ] charactersWhich job.", "string", null, 1, 64)]
    [InlineData("string non-emptyWhich job.", "string", null, 1, null)]
    [InlineData("integer <int64>How many.", "integer", "int64", null, null)]
    public void Read_KnowsEveryFormOfAType(string text, string name, string? format, int? least, int? most) =>
        TypedParameters.Read("path", $"| idrequired | {text} |\n| --- | --- |\n").ShouldHaveSingleItem()
            .ShouldBe(new PageParameter("path", "id", IsRequired: true, new ParameterType(name, format, least, most, Forbids: string.Empty)));
}
