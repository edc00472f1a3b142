using System.Net;

namespace JobClients.Simulator;

/// <summary>
/// Answers that are not simply the job, and when they come. A <see cref="JobFault"/> may stand for an answer: the
/// job, with that fault. Counted are the authenticated calls that Vault's limit let through.
/// </summary>
public static class JobScriptAnswers
{
    /// <summary>Answers the next calls otherwise, then goes on as the script says; calls add up in their order.</summary>
    /// <typeparam name="TScript">The kind of job.</typeparam>
    /// <param name="script">The script to start from.</param>
    /// <param name="count">How many calls are answered so.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>The script with the answers.</returns>
    public static TScript AnsweringFirst<TScript>(this TScript script, int count, JobAnswer answer)
        where TScript : JobScript
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return script with { FirstAnswers = script.FirstAnswers.AddRange(Enumerable.Repeat(answer, count)) };
    }

    /// <summary>Answers the next calls with an HTTP status and the body that the page shows for it, if any.</summary>
    /// <typeparam name="TScript">The kind of job.</typeparam>
    /// <param name="script">The script to start from.</param>
    /// <param name="count">How many calls are answered so.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="retryAfter">Sent as <c>Retry-After</c> in whole seconds; without it, there is no such header.</param>
    /// <returns>The script with the answers.</returns>
    public static TScript AnsweringFirst<TScript>(
        this TScript script, int count, HttpStatusCode status, TimeSpan? retryAfter = null)
        where TScript : JobScript
        => script.AnsweringFirst(count, JobAnswer.Documented(status).WithRetryAfter(retryAfter));

    /// <summary>Answers one call otherwise, in the place of what the script has for it.</summary>
    /// <typeparam name="TScript">The kind of job.</typeparam>
    /// <param name="script">The script to start from.</param>
    /// <param name="call">Which call; 1 is the first.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>The script with the answer.</returns>
    public static TScript AnsweringAt<TScript>(this TScript script, int call, JobAnswer answer)
        where TScript : JobScript
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentOutOfRangeException.ThrowIfLessThan(call, 1);
        return script with { AnswersByCall = script.AnswersByCall.SetItem(call, answer) };
    }

    /// <summary>Answers every call otherwise, after those of <c>AnsweringFirst</c>.</summary>
    /// <typeparam name="TScript">The kind of job.</typeparam>
    /// <param name="script">The script to start from.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>The script with the answer.</returns>
    public static TScript Answering<TScript>(this TScript script, JobAnswer answer)
        where TScript : JobScript
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(answer);
        return script with { StandingAnswer = answer };
    }

    /// <summary>Answers every call with an HTTP status and the body that the page shows for it, if any.</summary>
    /// <typeparam name="TScript">The kind of job.</typeparam>
    /// <param name="script">The script to start from.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="retryAfter">Sent as <c>Retry-After</c> in whole seconds; without it, there is no such header.</param>
    /// <returns>The script with the answer.</returns>
    public static TScript Answering<TScript>(
        this TScript script, HttpStatusCode status, TimeSpan? retryAfter = null)
        where TScript : JobScript
        => script.Answering(JobAnswer.Documented(status).WithRetryAfter(retryAfter));
}
