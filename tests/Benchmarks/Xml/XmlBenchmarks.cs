using System.Xml.Linq;
using BenchmarkDotNet.Attributes;
using JobClients.Kiota.Serialization.Xml;
using JobClients.VeevaVault.Generated.Models;
using VaultJob = JobClients.VeevaVault.Generated.Models.Job;

namespace JobClients.Benchmarks.Xml;

/// <summary>What it costs to read an answer in XML into the generated model, beside picking the same out of an <see cref="XDocument"/>.</summary>
[MemoryDiagnoser]
[Config(typeof(InProcess))]
public class XmlBenchmarks
{
    private readonly XmlParseNodeFactory _factory = new();
    private byte[] _document = null!;

    /// <summary>How many links the job has: the one of the page's sample, or as many as make an answer of some 100 elements.</summary>
    [Params(1, 20)]
    public int Links { get; set; }

    [GlobalSetup]
    public async Task SetUp()
    {
        _document = XmlSample.WithLinks(Links);
        if (await Load().ConfigureAwait(false) != Links || await Ours().ConfigureAwait(false) != Links)
        {
            throw new InvalidOperationException("What is compared does not read the same.");
        }
    }

    [Benchmark(Baseline = true, Description = "XDocument.Load")]
    public ValueTask<int> Load()
    {
        using var stream = Open();
        return new(FloorAnswer.Of(XDocument.Load(stream)).Data!.Links!.Count);
    }

    [Benchmark(Description = "XDocument.LoadAsync")]
    public async ValueTask<int> LoadAsync()
    {
        using var stream = Open();
        var document = await XDocument.LoadAsync(stream, LoadOptions.None, CancellationToken.None).ConfigureAwait(false);
        return FloorAnswer.Of(document).Data!.Links!.Count;
    }

    [Benchmark(Description = "the parse nodes")]
    public async ValueTask<int> Ours()
    {
        using var stream = Open();
        var root = await _factory.GetRootParseNodeAsync("application/xml", stream).ConfigureAwait(false);
        return root.GetObjectValue(JobStatusResponse.CreateFromDiscriminatorValue).Data!.Links!.Count;
    }

    /// <summary>What no reader can save: the objects, and what they say of their fields.</summary>
    [Benchmark(Description = "the generated model alone")]
    public int Model()
    {
        var (answer, job, links) = (new JobStatusResponse(), new VaultJob(), new List<JobLink>());
        var fields = answer.GetFieldDeserializers().Count + job.GetFieldDeserializers().Count;
        for (var i = 0; i < Links; i++)
        {
            var link = new JobLink();
            fields += link.GetFieldDeserializers().Count;
            links.Add(link);
        }

        return fields;
    }

    private MemoryStream Open() => new(_document, writable: false);
}
