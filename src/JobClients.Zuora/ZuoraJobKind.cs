using JobClients.Zuora.Errors;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Zuora;

/// <summary>What Zuora's kinds of job have in common: its error shapes.</summary>
internal abstract class ZuoraJobKind<TModel>(string name, StatusTable statuses, FailureReader failures)
    : JobKind<TModel>(ZuoraClient.VendorName, name, statuses)
    where TModel : class
{
    /// <summary>Whether the operation is one of those whose codes end in a category.</summary>
    protected virtual bool HasCategories => false;

    protected override JobClientException? Explain(Exception exception)
    {
        if (exception is not ApiException error || error is JobClientException)
        {
            return failures.Explain(exception);
        }

        var (code, message) = ZuoraReason.Of(error);
        return failures.Explain(error, code, message, HasCategories ? ZuoraCategory.TemporaryKindOf(code) : null);
    }

    /// <summary>
    /// Zuora may answer HTTP 200 and yet say that it failed:
    /// https://developer.zuora.com/docs/guides/error-handling/.
    /// </summary>
    /// <exception cref="JobClientException">It says so.</exception>
    protected void RequireNoFailure(IAdditionalDataHolder answer)
    {
        if (ZuoraReason.IsFailure(answer))
        {
            throw Failure(answer);
        }
    }

    /// <summary>What an answer says that says of itself that it failed.</summary>
    protected JobClientException Failure(IAdditionalDataHolder answer)
    {
        var reason = ZuoraReason.Of(answer.AdditionalData);
        return reason.ToFailure(HasCategories ? ZuoraCategory.KindOf(reason.Code) : JobClientErrorKind.InvalidRequest);
    }
}
