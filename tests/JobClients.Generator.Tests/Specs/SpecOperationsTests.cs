using JobClients.Generator.Diagnostics;
using JobClients.Generator.Pages.Comparison;
using JobClients.Generator.Reading;
using JobClients.Generator.Tests.Pages;

namespace JobClients.Generator.Tests.Specs;

public class SpecOperationsTests
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "specs"), "*.yaml").Select(Path.GetFileName).OfType<string>()];

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryOperation_NamesAPageOfTheInventory(string file)
    {
        var document = SpecReader.Read(Path.Combine(AppContext.BaseDirectory, "specs", file), new Findings());
        var operations = DocumentedOperation.In(document).ToList();

        operations.Count.ShouldBe(document.Paths.Sum(path => path.Value.Operations!.Count));
        foreach (var operation in operations)
        {
            var source = operation.AsPage("200").Source;
            InventoryPage.All.ShouldContain(page => page.Url == source.Url);
            source.Product.ShouldNotBeNullOrWhiteSpace();
            source.Date.ShouldNotBeNullOrWhiteSpace();
        }
    }

    // A closed one turns what the vendor adds into null.
    [Theory]
    [MemberData(nameof(Files))]
    public void NoEnumeration_IsClosed(string file) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "specs", file)).ShouldNotMatch(@"[\s{]enum:");
}
