using JobClients.Simulator.Pages;

namespace JobClients.Simulator;

/// <summary>A refresh of a Zuora test environment. Its percentage rises evenly from 0 to the end of the timeline.</summary>
public sealed record TestEnvironmentScript : JobScript
{
    internal TestEnvironmentScript()
    {
    }

    internal string Environment { get; init; } = TestEnvironmentPage.SampleEnvironment;

    internal int FinalPercentage { get; init; } = 100;

    internal TimeSpan? EstimatedDuration { get; init; }

    internal override JobPage Page => TestEnvironmentPage.Instance;

    /// <summary>Puts the job into another environment than the one of the page's sample.</summary>
    /// <param name="id">The id of the environment.</param>
    /// <returns>The script with the environment.</returns>
    public TestEnvironmentScript WithEnvironment(string id) => this with { Environment = id };

    /// <summary>Lets <c>progressPercentage</c> rise to another value than 100: a job that fails half way, say.</summary>
    /// <param name="finalPercentage">The percentage at the end.</param>
    /// <returns>The script with the percentage.</returns>
    public TestEnvironmentScript WithProgress(int finalPercentage) => this with { FinalPercentage = finalPercentage };

    /// <summary>Estimates the end wrongly: without this, <c>estimatedCompletionTime</c> is the end of the timeline.</summary>
    /// <param name="duration">The estimated time from the moment when the job is added.</param>
    /// <returns>The script with the estimate.</returns>
    public TestEnvironmentScript WithEstimate(TimeSpan duration) => this with { EstimatedDuration = duration };
}
