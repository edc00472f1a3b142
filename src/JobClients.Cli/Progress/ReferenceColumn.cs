using System.Collections.Concurrent;
using JobClients.Cli.Output;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace JobClients.Cli.Progress;

/// <summary>The job that a bar stands for.</summary>
internal sealed class ReferenceColumn(BarLayout layout) : ProgressColumn
{
    private readonly ConcurrentDictionary<int, string> _references = [];

    protected override bool NoWrap => true;

    public void Set(ProgressTask task, JobReference reference) => _references[task.Id] = reference.ToString();

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(Shortened.InTheMiddle(_references.GetValueOrDefault(task.Id, ""), layout.Reference));
}
