using JobClients.Simulator.Pages;

namespace JobClients.Simulator;

/// <summary>
/// A Zuora data query. Result file, rows and processing time are there once it is <c>completed</c>, the error
/// message once it is <c>failed</c>.
/// </summary>
public sealed record DataQueryScript : JobScript
{
    internal DataQueryScript()
    {
    }

    internal long? OutputRows { get; init; }

    internal Uri? DataFile { get; init; }

    internal string? Result { get; init; }

    internal string ErrorMessage { get; init; } = "Column 'updateddate' cannot be resolved";

    internal override JobPage Page => DataQueryPage.Instance;

    /// <summary>How many rows the result has.</summary>
    /// <param name="rows">The value of <c>outputRows</c>.</param>
    /// <returns>The script with the number.</returns>
    public DataQueryScript WithOutputRows(long rows) => this with { OutputRows = rows };

    /// <summary>Where the result file is.</summary>
    /// <param name="file">The value of <c>dataFile</c>.</param>
    /// <returns>The script with the address.</returns>
    public DataQueryScript WithDataFile(Uri file) => this with { DataFile = file, Result = null };

    /// <summary>The result file, which the simulator itself then has: <c>dataFile</c> leads there, signed.</summary>
    /// <param name="text">What is in the file.</param>
    /// <returns>The script with the file.</returns>
    public DataQueryScript WithResult(string text) => this with { Result = text, DataFile = null };

    /// <summary>Why the query fails. Public clients read this member; the page does not have it.</summary>
    /// <param name="message">The value of <c>errorMessage</c>.</param>
    /// <returns>The script with the message.</returns>
    public DataQueryScript WithError(string message) => this with { ErrorMessage = message };
}
