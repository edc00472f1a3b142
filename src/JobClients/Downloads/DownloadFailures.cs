using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace JobClients;

/// <summary>Explains what a file server answers instead of a file. Of its text nothing is shown but a code.</summary>
/// <remarks>
/// The codes are those of S3 (https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html); that Zuora's files are
/// there is inferred from the links in its samples.
/// </remarks>
internal sealed partial class DownloadFailures(FailureReader failures)
{
    /// <summary>In bytes. The code comes first.</summary>
    public const int MaxBody = 4 * 1024;

    private static readonly string[] s_expired = ["ExpiredToken", "InvalidToken", "TokenRefreshRequired", "RequestExpired"];

    /// <summary>Whether the link does not let anybody in, or no longer.</summary>
    public static bool IsOfLink(JobClientException failure) => failure is { Kind: JobClientErrorKind.AccessDenied, HttpStatus: not null };

    public JobClientException Explain(HttpResponseMessage answer, ReadOnlySpan<byte> body)
    {
        if (IsRedirect(answer))
        {
            return Protocol(answer, "the server redirects, and redirects are not followed.");
        }

        if (answer.IsSuccessStatusCode)
        {
            return Protocol(answer, "this is no answer to the request for a file.");
        }

        var code = CodeIn(body, answer.RequestMessage?.RequestUri);
        var failure = failures.Explain(answer.StatusCode, new(answer.Headers), code);
        return IsRefusal(answer.StatusCode, code) ? Refused(failure) : failure;
    }

    public JobClientException Protocol(HttpResponseMessage answer, string what) => failures.Protocol(answer, what, excerpt: null, cause: null);

    public static bool IsRedirect(HttpResponseMessage answer) => (int)answer.StatusCode is >= 300 and < 400;

    /// <summary>The credentials that are refused are those in the link, and none of the caller's.</summary>
    private static JobClientException Refused(JobClientException failure) => new(JobClientErrorKind.AccessDenied, failure.Message)
    {
        HttpStatus = failure.HttpStatus,
        VendorCode = failure.VendorCode,
        RetryAfter = failure.RetryAfter,
    };

    private static bool IsRefusal(HttpStatusCode status, string? code) =>
        status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || (status == HttpStatusCode.BadRequest && s_expired.Contains(code));

    /// <summary>Not a code that is taken from the link, should the server echo it there.</summary>
    private static string? CodeIn(ReadOnlySpan<byte> body, Uri? link)
    {
        var code = Code().Match(Encoding.Latin1.GetString(body)).Groups["code"].Value;
        return code.Length == 0 || link?.Query.Contains(code, StringComparison.OrdinalIgnoreCase) == true ? null : code;
    }

    [GeneratedRegex("<Code>(?<code>[A-Za-z0-9]{1,48})</Code>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
