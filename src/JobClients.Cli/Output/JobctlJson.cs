using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using JobClients.Cli.Demo;
using JobClients.Cli.History;
using JobClients.Cli.Simulation;
using JobClients.Cli.Tracking;

namespace JobClients.Cli.Output;

[JsonSerializable(typeof(JobReport))]
[JsonSerializable(typeof(IReadOnlyList<JobReport>))]
[JsonSerializable(typeof(DemoReport))]
[JsonSerializable(typeof(IReadOnlyList<DemoReport>))]
[JsonSerializable(typeof(SimulatorReport))]
[JsonSerializable(typeof(ProgressEvent))]
[JsonSerializable(typeof(StatusReport))]
[JsonSerializable(typeof(IReadOnlyList<StatusReport>))]
[JsonSerializable(typeof(RunTimeReport))]
[JsonSerializable(typeof(IReadOnlyList<RunTimeReport>))]
[JsonSerializable(typeof(ConnectionReport))]
[JsonSerializable(typeof(IReadOnlyList<ConnectionReport>))]
[JsonSerializable(typeof(ConnectionTestReport))]
[JsonSerializable(typeof(IReadOnlyList<ConnectionTestReport>))]
[JsonSerializable(typeof(TrackedJobReport))]
[JsonSerializable(typeof(IReadOnlyList<TrackedJobReport>))]
[JsonSerializable(typeof(OutcomeReport))]
[JsonSerializable(typeof(IReadOnlyList<OutcomeReport>))]
internal sealed partial class JobctlJson : JsonSerializerContext
{
    /// <summary>One value on one line.</summary>
    public static JobctlJson Lines { get; } = new(Choose(indented: false));

    /// <summary>For people as well.</summary>
    public static JobctlJson Documents { get; } = new(Choose(indented: true));

    private static JsonSerializerOptions Choose(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = indented,
        NewLine = "\n",

        // What the default escapes besides is for text inside HTML, which this never is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
