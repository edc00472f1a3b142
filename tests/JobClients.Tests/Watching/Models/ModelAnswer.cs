using System.Net;

namespace JobClients.Tests.Watching.Models;

/// <summary>How the server of the model answers one poll.</summary>
/// <param name="Status">The status of the job, if the poll succeeds.</param>
/// <param name="Failure">What the poll throws otherwise.</param>
/// <param name="Wait">How long the server asks to wait.</param>
/// <param name="Limits">What it still allows.</param>
internal sealed record ModelAnswer(string? Status, Exception? Failure = null, TimeSpan? Wait = null, RequestLimits? Limits = null)
{
    private static readonly string[] s_moving = ["queued", "running", "input", "sleeping"];
    private static readonly string[] s_ends = ["done", "partly", "failed", "cancelled", "timeout", "missed"];

    /// <summary>How the wait ends of somebody who hears of this as the last thing.</summary>
    public string Outcome => Status ?? (Failure is JobClientException failure ? failure.Kind.ToString() : Failure!.GetType().Name);

    public bool IsTerminal => s_ends.Contains(Status);

    /// <summary>An answer by chance; a job that has ended stays as it is.</summary>
    public static ModelAnswer Draw(Random random, string? ended) => random.Next(100) switch
    {
        < 8 => Failed(JobClientErrorKind.RateLimited, DrawWait(random)),
        < 22 => Failed(JobClientErrorKind.Temporary, random.Next(4) == 0 ? DrawWait(random) : null),
        < 27 => Failed(JobClientErrorKind.Protocol, null),
        27 => Failed(JobClientErrorKind.AccessDenied, null),
        28 => new(null, new NotSupportedException()),
        _ => new(ended ?? Pick(random, random.Next(8) == 0 ? s_ends : s_moving), null, random.Next(12) == 0 ? DrawWait(random) : null, DrawLimits(random)),
    };

    /// <summary>What the fetch returns or throws.</summary>
    public string Give()
    {
        using var answer = new HttpResponseMessage(HttpStatusCode.OK);
        AnswerNote.Write(answer, new Headers(this), DateTimeOffset.UnixEpoch);
        return Failure is null ? Status! : throw Failure;
    }

    public override string ToString() => Outcome + (Wait is { } wait ? $" wait {wait.TotalSeconds:0.###}" : "") + (Limits is null ? "" : " limits");

    private static ModelAnswer Failed(JobClientErrorKind kind, TimeSpan? wait) =>
        new(null, new JobClientException(kind, "as the model wants.") { RetryAfter = wait }, wait);

    private static TimeSpan? DrawWait(Random random) => random.Next(3) == 0 ? null : TimeSpan.FromSeconds(random.NextDouble() * 100);

    private static RequestLimits? DrawLimits(Random random) => random.Next(10) != 0 ? null : new()
    {
        Remaining = random.Next(3) == 0 ? null : random.Next(20),
        ResetsAfter = TimeSpan.FromSeconds(random.Next(120)),
        Concurrent = random.Next(3) == 0 ? null : random.Next(6),
    };

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];

    private sealed class Headers(ModelAnswer answer) : ServerHeaders
    {
        public override TimeSpan? ReadWait(HttpStatusCode status, AnswerHeaders headers) => answer.Wait;

        public override RequestLimits? ReadLimits(AnswerHeaders headers) => answer.Limits;
    }
}
