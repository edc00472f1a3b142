using JobClients.Benchmarks.Scale.Ends;
using JobClients.Benchmarks.Scale.Loopback;
using JobClients.Benchmarks.Scale.Memory;
using JobClients.Benchmarks.Scale.Scheduling;

namespace JobClients.Benchmarks.Scale;

/// <summary>What one watcher costs that has very many jobs to watch.</summary>
internal sealed class ScaleBenchmark(ScaleOptions options, TextWriter output)
{
    private IEnumerable<(string Part, IAsyncEnumerable<Row> Rows)> Measures =>
    [
        ("memory", new MemoryMeasure(options.Sizes).RunAsync()),
        ("scheduling", new SchedulingMeasure(options.Sizes, options.IsQuick ? 100_000 : 1_000_000).RunAsync()),
        ("ends", new EndsMeasure(options.IsQuick ? 2_000 : 100_000).RunAsync()),
        ("loopback", new LoopbackMeasure(options.IsQuick ? 500 : 20_000).RunAsync()),
    ];

    public async Task RunAsync()
    {
        await output.WriteLineAsync(Row.Header);
        foreach (var (_, rows) in Measures.Where(measure => options.Wants(measure.Part)))
        {
            await foreach (var row in rows)
            {
                await output.WriteLineAsync(row.ToString());
            }
        }
    }
}
