using JobClients.Simulator;
using static JobClients.Support.Hostile.HostileOutcome;
using Kind = JobClients.JobClientErrorKind;

namespace JobClients.Support.Hostile;

/// <summary>The rows of the table that are about memory.</summary>
public static class HostileBombs
{
    private const int Million = 1_000_000;

    public static IReadOnlyList<HostileRow> All { get; } =
    [
        Row("200 MB in 200 KB", JobFault.Bomb(), Failure(Kind.Protocol, 200)),
        Row("200 MB in 200 KB of a 404", JobFault.Status(404).And(JobFault.Bomb()), Failure(Kind.NotFound, 404)),
        Row("200 MB in 200 KB of HTML", JobFault.Html(200).And(JobFault.Bomb()), Failure(Kind.Protocol, 200)),
        Row("200 MB, announced", JobFault.Pad(200 * Million), Failure(Kind.Protocol, 200)),
        Row("200 MB in chunks", JobFault.Pad(200 * Million).And(JobFault.TruncateChunked(200 * Million)), Failure(Kind.Protocol, 200)),
        Row("a million arrays in each other", JobFault.NestedArrays(Million), Failure(Kind.Protocol, 200)),
        Row("a million objects in each other", JobFault.NestedObjects(Million), Failure(Kind.Protocol, 200)),
        Row("200000 arrays in each other", JobFault.NestedArrays(Million / 5), Failure(Kind.Protocol, 200)),
        Row("200000 objects in each other", JobFault.NestedObjects(Million / 5), Failure(Kind.Protocol, 200)),
        Row("a million things beside each other", e => Beside(e, Million), json: Failure(Kind.Protocol, 200), xml: Failure(Kind.Protocol, 200)),
        Row("300000 things beside each other", e => Beside(e, 300_000), json: Failure(Kind.Protocol, 200), xml: Failure(Kind.Protocol, 200)),
        Row("100000 things beside each other", e => Beside(e, Million / 10), json: Snapshot, xml: Snapshot),
        Row("3 million characters", e => Characters(e, 3 * Million), json: Snapshot, xml: Snapshot),
        Row("10 million characters", e => Characters(e, 10 * Million), json: Failure(Kind.Protocol, 200), xml: Failure(Kind.Protocol, 200)),
        Row("10 million characters of a 500", e => JobFault.Status(500).And(Characters(e, 10 * Million)), json: Failure(Kind.Temporary, 500), xml: Failure(Kind.Temporary, 500)),
        Row("10 million characters for a status", e => StatusOf(e, 10 * Million), json: Failure(Kind.Protocol, 200), xml: Failure(Kind.Protocol, 200)),
        Row("entities", JobFault.Entities(), Failure(Kind.Protocol, 200)),
        Row("header of 10 MB", JobFault.Header("X-Long", new('x', 10 * Million)), Failure(Kind.Protocol, null)),
    ];

    private static HostileRow Row(string name, JobAnswer answer, HostileOutcome outcome) => new(name, _ => answer, _ => outcome);

    private static HostileRow Row(string name, Func<HostileEndpoint, JobAnswer> answer, HostileOutcome json, HostileOutcome xml) => new(name, answer, e => e.IsXml ? xml : json);

    private static JobFault Beside(HostileEndpoint e, int count) =>
        Inside(e, json: $"[{string.Concat(Enumerable.Repeat("[1],", count))}0]", xml: string.Concat(Enumerable.Repeat("<a>1</a>", count)));

    private static JobFault Characters(HostileEndpoint e, int count) =>
        Inside(e, json: $"\"{new string('x', count)}\"", xml: new('x', count));

    /// <summary>One more field.</summary>
    private static JobFault Inside(HostileEndpoint e, string json, string xml) => JobFault.Rewrite(document => e.IsXml
        ? document.Insert(document.LastIndexOf("</", StringComparison.Ordinal), $"<more>{xml}</more>")
        : document.Insert(document.IndexOf('{', StringComparison.Ordinal) + 1, $"\"more\":{json},"));

    private static JobFault StatusOf(HostileEndpoint e, int count) =>
        JobFault.Rewrite(document => document.Replace(e.Status, new('x', count), StringComparison.Ordinal));
}
