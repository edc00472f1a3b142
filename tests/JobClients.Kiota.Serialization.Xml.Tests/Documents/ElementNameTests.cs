using System.Text;

namespace JobClients.Kiota.Serialization.Xml.Tests.Documents;

/// <summary>Names are kept between documents. Alone, because it looks at what the process has in memory.</summary>
[Collection(nameof(ElementNameTests))]
[CollectionDefinition(nameof(ElementNameTests), DisableParallelization = true)]
public sealed class ElementNameTests
{
    [Fact]
    public async Task Names_ByTheMillion_LeaveNothingBehind()
    {
        var factory = new XmlParseNodeFactory();
        await ReadAsync(factory, document: -1);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var document = 0; document < 500; document++)
        {
            await ReadAsync(factory, document);
        }

        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(5_000_000);
        GC.KeepAlive(factory);
    }

    private static async Task ReadAsync(XmlParseNodeFactory factory, int document)
    {
        var names = Enumerable.Range(0, 2_000).Select(name => $"<n{document}.{name}/>");
        using var stream = new MemoryStream(Encoding.ASCII.GetBytes($"<a>{string.Concat(names)}</a>"));
        await factory.GetRootParseNodeAsync("application/xml", stream);
    }
}
