using JobClients.Support.Hostile;

namespace JobClients.Zuora.Tests.Hostile;

/// <summary>Zuora's columns of the table.</summary>
internal static class Endpoints
{
    private const string RequestIdHeader = "Zuora-Request-Id";

    public static IReadOnlyList<HostileEndpoint> All { get; } =
    [
        new("test-environment", JobScript.TestEnvironment().WithField("hostile", Secrets.SignedUrl).End("COMPLETED"), "status", "COMPLETED", Connect)
        {
            RequestIdHeader = RequestIdHeader,
            TellsTimes = true,
            Times = ["scheduledRefreshTime", "jobStartTime", "estimatedCompletionTime", "jobEndTime"],
            Numbers = ["progressPercentage"],
            Texts = ["jobType", "createdById"],
        },
        new("data-query", JobScript.DataQuery().WithDataFile(new(Secrets.SignedUrl)).End("completed"), "queryStatus", "completed", Connect)
        {
            RequestIdHeader = RequestIdHeader,
            HasEnvelope = true,
            Times = ["updatedOn"],
            Numbers = ["outputRows", "processingTime", "remainingRetries"],
            Texts = ["dataFile", "query", "errorMessage"],
        },
        new("data-labeling", JobScript.DataLabeling().WithCounts(labeled: 5).WithField("hostile", Secrets.SignedUrl).End("Completed"), "jobStatus", "Completed", Connect)
        {
            RequestIdHeader = RequestIdHeader,
            Times = ["notYetKnown"],
            Numbers = ["totalObject"],
            Texts = ["objectType", "jobId"],
        },
        new("custom-object-bulk", JobScript.CustomObjectBulk().WithField("hostile", Secrets.SignedUrl).End("completed"), "status", "completed", Connect)
        {
            RequestIdHeader = RequestIdHeader,
            TellsTimes = true,
            Times = ["CreatedDate", "UpdatedDate"],
            Numbers = ["recordsProcessed", "processingTime"],
            Texts = ["object", "operation", "Id"],
        },
    ];

    private static ZuoraClient Connect(HostileConnection connection) => new(new()
    {
        BaseUrl = connection.Address,
        AccessToken = Secrets.Credentials,
        HttpHandler = connection.Wire,
        Watching = { TimeProvider = connection.Time },
    });
}
