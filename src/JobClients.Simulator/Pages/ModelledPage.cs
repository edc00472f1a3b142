using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using JobClients.Simulator.Timelines;

namespace JobClients.Simulator.Pages;

/// <summary>Writes the answer on the generated model, so that a change of the spec is seen when compiling.</summary>
internal abstract class ModelledPage<TScript, TModel> : JobPage
    where TScript : JobScript
    where TModel : class
{
    private static readonly JsonSerializerOptions Leaner = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    protected abstract string StatusMember { get; }

    public sealed override JsonObject Write(JobScript script, JobMoment? moment)
    {
        var model = Operation.Sample<TModel>();
        Name(model, (TScript)script);
        if (moment is not null)
        {
            Play(model, (TScript)script, moment);
        }

        var body = JsonSerializer.SerializeToNode(model, Leaner)!.AsObject();
        Overwrite(JobIn(body), script);
        return body;
    }

    public sealed override string StatusOf(JsonObject body) => JobIn(body)[StatusMember]?.ToString() ?? string.Empty;

    protected abstract void Name(TModel model, TScript script);

    protected abstract void Play(TModel model, TScript script, JobMoment moment);

    private static void Overwrite(JsonObject job, JobScript script)
    {
        foreach (var (name, value) in script.Fields)
        {
            job.Remove(name);
            if (value is not null)
            {
                job.Add(name, value.DeepClone());
            }
        }
    }
}
