using System.Globalization;

namespace JobClients.Benchmarks.Generation;

/// <summary>What generating clients costs beside NSwag, every time in a process that starts cold.</summary>
internal sealed class GenerationBenchmark(TextWriter output)
{
    // The tools take turns, so that a busy minute of the machine is none's alone.
    private const int Rounds = 9;

    private readonly Workshop _workshop = new();

    public async Task RunAsync()
    {
        var tools = await ToolsAsync();
        var measurements = tools.ToDictionary(tool => tool, _ => new List<Measurement>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var tool in tools)
            {
                _workshop.Clean();
                measurements[tool].Add(await ColdProcess.RunAsync(_workshop.Root, tool.Arguments));
            }
        }

        Print([.. tools.Select(tool => (tool.Name, Median(measurements[tool])))]);
    }

    private async Task<IReadOnlyList<GenerationTool>> ToolsAsync()
    {
        var (nswag, generator) = (new Nswag(_workshop), new Generator(_workshop));
        var tools = new List<GenerationTool>();
        if (await nswag.InstallAsync())
        {
            tools.Add(nswag.Tool);
        }
        else
        {
            await output.WriteLineAsync("NSwag is left out, since Node (npm) is not installed; ratios are to the generator's first line.");
        }

        tools.AddRange(generator.BuiltTools);
        if (await generator.PublishAsync())
        {
            tools.AddRange(generator.PublishedTools);
        }
        else
        {
            await output.WriteLineAsync("ReadyToRun is left out, since its compiler cannot be restored here.");
        }

        return tools;
    }

    private static Measurement Median(List<Measurement> measurements) => new(
        measurements.Select(measurement => measurement.Time).Order().ElementAt(measurements.Count / 2),
        measurements.Select(measurement => measurement.Memory).Order().ElementAt(measurements.Count / 2));

    private void Print(IReadOnlyList<(string Name, Measurement Median)> rows)
    {
        var baseline = rows[0].Median.Time;
        output.WriteLine($"{"tool",-40} {"time",9} {"ratio",6} {"memory",7}");
        foreach (var (name, median) in rows)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-40} {median.Time.TotalMilliseconds,6:0} ms {median.Time / baseline,6:0.00} {median.Memory / 1_000_000.0,4:0} MB"));
        }
    }
}
