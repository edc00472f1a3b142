using System.Diagnostics.CodeAnalysis;
using System.Net;
using JobClients.Scalars;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Abstractions.Store;
using Microsoft.Kiota.Serialization.Json;

namespace JobClients;

/// <summary>Carries the requests of any Kiota client, and returns nothing that the server did not say.</summary>
/// <remarks>
/// <para>
/// <b>Answers.</b> Status, headers and content type are judged before a body is read. A result is never null: an empty
/// answer, a redirect, a body that is too long, breaks off, is compressed without having been asked to be, or is not
/// what its content type says, each is a <see cref="JobClientException"/> with the HTTP status. An answer without a
/// telling content type is read by its first character. What inflates gzip does not tell that its end is missing; such
/// an answer breaks off only where what it has in it does, as JSON and XML do, but not a stream. An error is what the
/// client maps its status to, or a <see cref="JobClientException"/> if it maps nothing or the body does not fit.
/// </para>
/// <para>
/// <b>Requests.</b> A path parameter that would change the path (<c>..</c>, say, or an empty one) and a header that
/// would add another are refused with an <see cref="ArgumentException"/> before anything is sent. A URL that is set on a
/// request, by its caller or to authenticate it, is sent as it is. Redirects are not followed, and nothing is sent
/// twice: retrying is for the caller, who knows whether it is safe.
/// </para>
/// <para>
/// <b>Secrets.</b> The values of <c>Authorization</c>, <c>Proxy-Authorization</c>, <c>Cookie</c>, <c>X-Api-Key</c> and
/// <c>Api-Key</c> that a server echoes are blotted out of its answer before anything else sees it: from eight characters,
/// as they were sent, percent-encoded or with escapes of JSON. What is handed over unread is left as it is.
/// </para>
/// <para>An instance may be used from several threads at once.</para>
/// </remarks>
public sealed class StrictRequestAdapter : IRequestAdapter
{
    private readonly HttpMessageInvoker _http;
    private readonly IAuthenticationProvider _authentication;
    private readonly RequestUrlCache _urls = new();
    private readonly AnswerReader _answers;
    private readonly ServerHeaders _serverHeaders;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;
    private string? _baseUrl;

    /// <summary>Makes an adapter.</summary>
    /// <param name="http">
    /// What sends, an <see cref="HttpClient"/> for example; it is not disposed. Its handler should follow no redirects,
    /// as that of <see cref="CreateHandler"/>: an answer that one brought from another path or origin is refused, but by
    /// then the request has been sent on. Of a client's own settings its base address, its timeout and its version of
    /// HTTP apply as well, its limit of buffers does not.
    /// </param>
    /// <param name="authentication">What adds the credentials; null for none.</param>
    /// <param name="options">What is read; their values are taken now. Null for the defaults.</param>
    /// <param name="writers">What writes the bodies of requests; null for JSON.</param>
    /// <exception cref="ArgumentException">The options are not valid; the message lists every fault.</exception>
    public StrictRequestAdapter(
        HttpMessageInvoker http,
        IAuthenticationProvider? authentication = null,
        StrictRequestAdapterOptions? options = null,
        ISerializationWriterFactory? writers = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        options ??= new();
        if (options.Validate() is { Count: > 0 } faults)
        {
            throw new ArgumentException(string.Join(' ', faults), nameof(options));
        }

        _http = http;
        BaseUrl = (http as HttpClient)?.BaseAddress?.GetLeftPart(UriPartial.Path);
        _authentication = authentication ?? new AnonymousAuthenticationProvider();
        _answers = new(options);
        (_serverHeaders, _timeout, _time) = (options.ServerHeaders, options.RequestTimeout, options.TimeProvider);
        SerializationWriterFactory = writers ?? new JsonSerializationWriterFactory();
    }

    /// <inheritdoc/>
    public ISerializationWriterFactory SerializationWriterFactory { get; private set; }

    /// <inheritdoc/>
    public string? BaseUrl
    {
        get => _baseUrl;
        set => _baseUrl = value?.TrimEnd('/');
    }

    /// <summary>
    /// Makes what should carry the requests: it follows no redirects, keeps no cookies, inflates compressed answers,
    /// sends no request again when its connection is closed, and opens new connections every five minutes, because
    /// servers move.
    /// </summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PlaintextStreamFilter = static (connection, _) => ValueTask.FromResult<Stream>(new UnrepeatedStream(connection.PlaintextStream)),
    };

    /// <inheritdoc/>
    /// <exception cref="JobClientException">There is no such answer.</exception>
    public Task<TModel?> SendAsync<TModel>(
        RequestInformation requestInfo, ParsableFactory<TModel> factory, ErrorMapping? errorMapping = null, CancellationToken cancellationToken = default)
        where TModel : IParsable =>
        ExchangeAsync<TModel, ObjectRoot<TModel>>(requestInfo, new(factory), errorMapping, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="JobClientException">There is no such answer.</exception>
    public Task<IEnumerable<TModel>?> SendCollectionAsync<TModel>(
        RequestInformation requestInfo, ParsableFactory<TModel> factory, ErrorMapping? errorMapping = null, CancellationToken cancellationToken = default)
        where TModel : IParsable =>
        ExchangeAsync<IEnumerable<TModel>, ObjectListRoot<TModel>>(requestInfo, new(factory), errorMapping, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>A <see cref="Stream"/> is handed over unread; disposing it ends the answer.</remarks>
    /// <exception cref="InvalidOperationException">Kiota knows no primitive of this type.</exception>
    /// <exception cref="JobClientException">There is no such answer.</exception>
    public Task<TModel?> SendPrimitiveAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TModel>(
        RequestInformation requestInfo, ErrorMapping? errorMapping = null, CancellationToken cancellationToken = default) =>
        typeof(TModel) == typeof(Stream)
            ? (Task<TModel?>)(object)OpenAsync(requestInfo, errorMapping, cancellationToken)
            : ExchangeAsync<TModel, PrimitiveRoot<TModel>>(requestInfo, new(PrimitiveReaders.For(typeof(TModel))), errorMapping, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Kiota knows no primitive of this type.</exception>
    /// <exception cref="JobClientException">There is no such answer.</exception>
    public Task<IEnumerable<TModel>?> SendPrimitiveCollectionAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TModel>(
        RequestInformation requestInfo, ErrorMapping? errorMapping = null, CancellationToken cancellationToken = default)
    {
        // The first value would be too late to say so.
        _ = PrimitiveReaders.For(typeof(TModel));
        return ExchangeAsync<IEnumerable<TModel>, PrimitiveListRoot<TModel>>(requestInfo, default, errorMapping, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="JobClientException">The server does not say that it succeeded.</exception>
    public Task SendNoContentAsync(RequestInformation requestInfo, ErrorMapping? errorMapping = null, CancellationToken cancellationToken = default) =>
        ExchangeAsync<object, NoRoot>(requestInfo, default, errorMapping, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException"><typeparamref name="T"/> is not <see cref="HttpRequestMessage"/>.</exception>
    public async Task<T?> ConvertToNativeRequestAsync<T>(RequestInformation requestInfo, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requestInfo);
        return await CreateMessageAsync(requestInfo, cancellationToken).ConfigureAwait(false) is T message
            ? message
            : throw new InvalidOperationException($"A request is an {nameof(HttpRequestMessage)}, not a {typeof(T).Name}.");
    }

    /// <inheritdoc/>
    public void EnableBackingStore(IBackingStoreFactory backingStoreFactory)
    {
        _answers.EnableBackingStore();
        SerializationWriterFactory = ApiClientBuilder.EnableBackingStoreForSerializationWriterFactory(SerializationWriterFactory);
        if (backingStoreFactory is not null)
        {
            BackingStoreFactorySingleton.Instance = backingStoreFactory;
        }
    }

    private async Task<TResult?> ExchangeAsync<TResult, TRoot>(
        RequestInformation request, TRoot root, ErrorMapping? errors, CancellationToken cancellationToken)
        where TRoot : struct, IRoot<TResult>
    {
        ArgumentNullException.ThrowIfNull(request);
        using var deadline = new Deadline(_timeout, _time, cancellationToken);
        using var message = await CreateMessageAsync(request, deadline).ConfigureAwait(false);
        var answer = await TransmitAsync(message, deadline).ConfigureAwait(false);
        if (request.GetRequestOption<ResponseHandlerOption>()?.ResponseHandler is { } handler)
        {
            return await HandOverAsync<TResult>(answer, handler, errors, deadline).ConfigureAwait(false);
        }

        using (answer)
        {
            return await _answers.ReadAsync<TResult, TRoot>(answer, root, errors, deadline).ConfigureAwait(false);
        }
    }

    private async Task<Stream?> OpenAsync(RequestInformation request, ErrorMapping? errors, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var deadline = new Deadline(_timeout, _time, cancellationToken);
        using var message = await CreateMessageAsync(request, deadline).ConfigureAwait(false);
        var answer = await TransmitAsync(message, deadline).ConfigureAwait(false);
        return request.GetRequestOption<ResponseHandlerOption>()?.ResponseHandler is { } handler
            ? await HandOverAsync<Stream>(answer, handler, errors, deadline: null).ConfigureAwait(false)
            : await _answers.OpenAsync(answer, errors, deadline).ConfigureAwait(false);
    }

    /// <summary>Lets the caller's own handler read an answer, which is from then on the caller's.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="handler">What reads it.</param>
    /// <param name="errors">What the client maps errors to.</param>
    /// <param name="deadline">When the body has to be there; null if it is handed over unread, for being a stream.</param>
    private async Task<TResult?> HandOverAsync<TResult>(Answer answer, IResponseHandler handler, ErrorMapping? errors, Deadline? deadline)
    {
        try
        {
            if (deadline is not null)
            {
                await _answers.BufferAsync(answer, deadline).ConfigureAwait(false);
            }

            return await handler.HandleResponseAsync<HttpResponseMessage, TResult>(answer.Response, errors).ConfigureAwait(false);
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    private async ValueTask<HttpRequestMessage> CreateMessageAsync(RequestInformation request, Deadline deadline)
    {
        try
        {
            return await CreateMessageAsync(request, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            deadline.ThrowIfOver(exception);
            throw;
        }
    }

    private async ValueTask<HttpRequestMessage> CreateMessageAsync(RequestInformation request, CancellationToken cancellationToken)
    {
        try
        {
            return RequestMessage.Create(request, await PrepareAsync(request, cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            // Nobody else will: what is sent would have done it.
            request.Content?.Dispose();
            throw;
        }
    }

    /// <summary>Adds the credentials.</summary>
    /// <returns>The URL, to which they may belong.</returns>
    private async ValueTask<Uri> PrepareAsync(RequestInformation request, CancellationToken cancellationToken)
    {
        var given = RequestUrl.Given(request);
        if (given is null && BaseUrl is not null)
        {
            RequestUrl.SetBase(request, BaseUrl);
        }

        if (_authentication is AnonymousAuthenticationProvider)
        {
            return given ?? _urls.Find(request);
        }

        // A provider that sets the URL empties the parameters, and they are those of all requests of one builder.
        request.PathParameters = new Dictionary<string, object>(request.PathParameters, StringComparer.Ordinal);
        await _authentication.AuthenticateRequestAsync(request, cancellationToken: cancellationToken).ConfigureAwait(false);
        return RequestUrl.Given(request) ?? RequestUrl.Of(request);
    }

    /// <summary>Sends a message as a client itself sends those that it makes.</summary>
    private static Task<HttpResponseMessage> SendAsync(HttpClient client, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        (message.Version, message.VersionPolicy) = (client.DefaultRequestVersion, client.DefaultVersionPolicy);
        return client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    private async ValueTask<Answer> TransmitAsync(HttpRequestMessage message, Deadline deadline)
    {
        AnswerNote.Current?.Clear();
        var sentTo = message.RequestUri!;
        try
        {
            // Only an HttpClient would buffer the body, before anybody has looked at the headers.
            var sending = _http is HttpClient client ? SendAsync(client, message, deadline.Token) : _http.SendAsync(message, deadline.Token);
            var response = await sending.ConfigureAwait(false);
            AnswerNote.Write(response, _serverHeaders, _time.GetUtcNow());
            return new(response, message, sentTo);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            deadline.ThrowIfOver(exception);
            throw _answers.Failures.Explain(exception)!;
        }
    }
}
