using System.Net;
using System.Text;
using JobClients.Tests.Json;
using JobClients.Tests.Logins;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.Tests.Http;

/// <summary>An adapter, the requests that a generated client would make of it, and the answers that a test writes.</summary>
public abstract class AdapterTest
{
    internal const string Json = "application/json";

    internal static readonly Dictionary<string, ParsableFactory<IParsable>> Errors = new(StringComparer.Ordinal)
    {
        ["404"] = MappedError.Create,
        ["4XX"] = OtherError.Create,
        ["5XX"] = OtherError.Create,
    };

    internal static RequestInformation Get(string template = "{+baseurl}/things/{thing%2Did}", string id = "t-1") =>
        new(Method.GET, template, new Dictionary<string, object>(StringComparer.Ordinal) { ["thing%2Did"] = id });

    internal static StrictRequestAdapter Connect(HttpMessageHandler handler, StrictRequestAdapterOptions? options = null, string? authorization = null)
    {
        var handlers = authorization is null ? handler : new AuthorizationHandler(Keepers.Of(JobLogin.Given(authorization), TimeProvider.System), new("https://api.example/")) { InnerHandler = handler };
        return new(new HttpMessageInvoker(handlers), options: options) { BaseUrl = "https://api.example/v1/" };
    }

    internal static StrictRequestAdapter Answering(HttpStatusCode status, string? contentType, string body, StrictRequestAdapterOptions? options = null) =>
        Connect(new ScriptedHandler(status, contentType, Encoding.UTF8.GetBytes(body)), options);

    internal static Task<Everything?> SendAsync(StrictRequestAdapter adapter, CancellationToken cancellationToken = default) =>
        adapter.SendAsync(Get(), Everything.Create, Errors, cancellationToken);

    internal sealed class MappedError : ApiException, IParsable
    {
        public string? Text { get; private set; }

        public static MappedError Create(IParseNode node) => new();

        public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>(StringComparer.Ordinal)
        {
            ["text"] = node => Text = node.GetStringValue(),
        };

        public void Serialize(ISerializationWriter writer) => throw new NotSupportedException();
    }

    internal sealed class OtherError : ApiException, IParsable
    {
        public static OtherError Create(IParseNode node) => new();

        public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>(StringComparer.Ordinal);

        public void Serialize(ISerializationWriter writer) => throw new NotSupportedException();
    }
}
