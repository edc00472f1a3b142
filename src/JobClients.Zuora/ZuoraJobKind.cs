using System.Globalization;
using JobClients.Zuora.Generated.Models;

namespace JobClients.Zuora;

/// <summary>What Zuora's kinds of job have in common: its error shapes.</summary>
internal abstract class ZuoraJobKind<TModel>(string name, StatusTable statuses, FailureReader failures)
    : JobKind<TModel>(ZuoraClient.VendorName, name, statuses)
    where TModel : class
{
    protected override JobClientException? Explain(Exception exception) => exception switch
    {
        DataQueryError error => failures.Explain(error, Text(error.Code), error.MessageEscaped),
        CustomObjectError { Reasons: null } error => failures.Explain(error, Text(error.Code), error.MessageEscaped),
        CustomObjectError error => failures.Explain(error, Text(error.Reasons.FirstOrDefault()?.Code), error.Reasons.FirstOrDefault()?.Message),
        CommonError error => failures.Explain(error, Text(error.Reasons?.FirstOrDefault()?.Code), error.Reasons?.FirstOrDefault()?.Message),
        _ => failures.Explain(exception),
    };

    /// <summary>Zuora sends the same code as a number here and as a string there.</summary>
    protected static string? Text(ErrorCode? code) => code?.String ?? code?.Int64?.ToString(CultureInfo.InvariantCulture);
}
