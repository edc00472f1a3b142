using Microsoft.Kiota.Abstractions;

namespace JobClients;

/// <summary>How a connection gets what it puts into the <c>Authorization</c> header. A vendor's package derives one class for each way.</summary>
public abstract class JobLogin
{
    /// <summary>Whether a session that the server refuses can be replaced by a new one.</summary>
    public virtual bool CanRenew => true;

    /// <summary>A session that the caller has, and that cannot be renewed.</summary>
    /// <param name="authorization">The value of the <c>Authorization</c> header.</param>
    /// <exception cref="ArgumentException">It cannot be sent as the value of a header.</exception>
    public static JobLogin Given(string authorization) => new GivenLogin(new(authorization));

    /// <summary>Logs in, once. It is never called twice at a time, however many callers wait for its session.</summary>
    /// <param name="adapter">Sends requests to the vendor without an <c>Authorization</c> header.</param>
    /// <param name="failures">Explains errors.</param>
    /// <param name="cancellationToken">Ends the login.</param>
    /// <exception cref="JobClientException">
    /// There is no session. Where the failure may mend, the login is tried again; where the vendor refuses, never.
    /// </exception>
    protected internal abstract Task<JobSession> LogInAsync(IRequestAdapter adapter, FailureReader failures, CancellationToken cancellationToken);

    /// <summary>Makes a request with a form for its body.</summary>
    /// <param name="urlTemplate">Where to, beginning with <c>{+baseurl}</c>.</param>
    /// <param name="form">The fields of the form.</param>
    /// <param name="secrets">Which of the values are to be blotted out, should the server echo them.</param>
    protected static RequestInformation CreateRequest(string urlTemplate, IEnumerable<KeyValuePair<string, string>> form, params string[] secrets)
    {
        var request = new RequestInformation(Method.POST, urlTemplate, new Dictionary<string, object>(StringComparer.Ordinal));
        var body = new MemoryStream();
        using var content = new FormUrlEncodedContent(form);
        content.CopyTo(body, context: null, CancellationToken.None);
        body.Position = 0;
        request.SetStreamContent(body, "application/x-www-form-urlencoded");
        request.Headers.Add("Accept", "application/json");
        request.AddRequestOptions([new RequestSecrets([.. secrets, .. secrets.Select(Uri.EscapeDataString), .. secrets.Select(secret => secret.Replace(' ', '+'))])]);
        return request;
    }
}
