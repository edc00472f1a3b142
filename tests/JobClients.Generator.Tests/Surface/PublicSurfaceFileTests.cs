using JobClients.Generator.Commands;
using JobClients.Generator.Diagnostics;

namespace JobClients.Generator.Tests.Surface;

public class PublicSurfaceFileTests
{
    [Theory]
    [InlineData("JobClients")]
    [InlineData("JobClients.Kiota.Serialization.Xml")]
    [InlineData("JobClients.Simulator")]
    [InlineData("JobClients.VeevaVault")]
    [InlineData("JobClients.Zuora")]
    public void List_IsWhatCallersSeeOfTheLibrary(string library)
    {
        using var output = new StringWriter();

        new SurfaceRun(AppContext.BaseDirectory, AppContext.BaseDirectory, output, new Report(output)).Check(library);

        output.ToString().ShouldBeEmpty();
    }
}
