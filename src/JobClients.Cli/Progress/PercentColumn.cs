using Spectre.Console;
using Spectre.Console.Rendering;

namespace JobClients.Cli.Progress;

/// <summary>How much is done; nothing for a job whose progress is not known, where Spectre's own column says 0 %.</summary>
internal sealed class PercentColumn : ProgressColumn
{
    protected override bool NoWrap => true;

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.Value > 0 ? $"{(int)task.Percentage} %".PadLeft(5) : "     ");
}
