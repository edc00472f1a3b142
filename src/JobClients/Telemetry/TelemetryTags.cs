using System.Diagnostics;

namespace JobClients;

/// <summary>The names of what spans and measurements are told apart by.</summary>
internal static class TelemetryTags
{
    public const string Connection = "jobclients.connection";
    public const string Vendor = "jobclients.vendor";
    public const string Kind = "jobclients.kind";

    /// <summary>The whole reference: on spans only, since there are as many as jobs.</summary>
    public const string Job = "jobclients.job";
    public const string State = "jobclients.state";
    public const string Outcome = "jobclients.outcome";
    public const string Server = "server.address";
    public const string HttpStatus = "http.response.status_code";
    public const string ErrorType = "error.type";

    /// <summary>What measurements of a job are told apart by: all but which one it is.</summary>
    public static TagList Of(JobReference job)
    {
        var tags = new TagList { { Vendor, job.Vendor }, { Kind, job.Kind } };
        if (job.Connection is { } connection)
        {
            tags.Add(Connection, connection);
        }

        return tags;
    }

    /// <summary>Why something failed, in a word.</summary>
    public static string ErrorTypeOf(Exception failure) =>
        failure is JobClientException explained ? explained.Kind.ToString() : failure.GetType().FullName!;
}
