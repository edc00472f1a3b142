using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using JobClients.Simulator.Specs;
using JobClients.Simulator.Timelines;

namespace JobClients.Simulator.Pages;

/// <summary>A page of a vendor's reference, that is one endpoint: how its jobs are named, told and written.</summary>
internal abstract partial class JobPage
{
    public abstract string Kind { get; }

    public abstract SpecOperation Operation { get; }

    protected abstract string SampleId { get; }

    public virtual bool Accepts(string id) => id is not ("." or "..") && IdPattern().IsMatch(id);

    /// <summary>The page's own id first, then those that follow it.</summary>
    public virtual string IdAt(int index)
    {
        var tail = uint.Parse(SampleId.AsSpan(SampleId.Length - 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{SampleId[..^8]}{tail + index:x8}");
    }

    public virtual string ReferenceOf(JobScript script) => $"{Kind}/{script.Id}";

    /// <summary>Completes a script with what only the simulator knows.</summary>
    public virtual JobScript Settle(JobScript script, JobSimulatorOptions options) => script;

    /// <summary>How long a caller has to leave a job alone between two calls.</summary>
    public virtual TimeSpan MinimumInterval(JobSimulatorOptions options) => TimeSpan.Zero;

    /// <summary>Whether a job in this status has not begun to run.</summary>
    public abstract bool IsWaiting(string status);

    /// <summary>The answer; without a moment, the sample of the page.</summary>
    public abstract JsonObject Write(JobScript script, JobMoment? moment);

    public abstract string StatusOf(JsonObject body);

    /// <summary>The job itself, inside its envelope if there is one.</summary>
    public virtual JsonObject JobIn(JsonObject body) => body;

    /// <summary>The page's body for an error, speaking of this job.</summary>
    public JsonNode? Error(HttpStatusCode status, string id)
    {
        var text = Operation.Example(status)?.ToJsonString();
        var encoded = JsonEncodedText.Encode(id).Value;
        return text is null ? null : JsonNode.Parse(text.Replace(SampleId, encoded, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\A[A-Za-z0-9._~-]{1,128}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdPattern();
}
