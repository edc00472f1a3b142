using JobClients.Simulator.Pages;

namespace JobClients.Simulator;

/// <summary>
/// A Zuora custom object bulk job. <c>recordsProcessed</c> rises evenly; <c>error</c> is there once it is
/// <c>failed</c>, <c>processingTime</c> once it has ended.
/// </summary>
public sealed record CustomObjectBulkScript : JobScript
{
    internal CustomObjectBulkScript()
    {
    }

    internal long? RecordsProcessed { get; init; }

    internal (long Code, string Message)? Error { get; init; }

    internal override JobPage Page => CustomObjectBulkPage.Instance;

    /// <summary>How many records are done at the end.</summary>
    /// <param name="records">The final value of <c>recordsProcessed</c>.</param>
    /// <returns>The script with the number.</returns>
    public CustomObjectBulkScript WithRecordsProcessed(long records) => this with { RecordsProcessed = records };

    /// <summary>Why the job fails; without this, the error of the page's sample.</summary>
    /// <param name="code">Zuora's code.</param>
    /// <param name="message">The reason in words.</param>
    /// <returns>The script with the error.</returns>
    public CustomObjectBulkScript WithError(long code, string message) => this with { Error = (code, message) };
}
