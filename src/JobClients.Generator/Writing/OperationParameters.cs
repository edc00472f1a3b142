using JobClients.Generator.Model;

namespace JobClients.Generator.Writing;

/// <summary>Writes the parameters that all methods of an operation share.</summary>
internal sealed class OperationParameters(CodeWriter writer, Operation operation)
{
    private const string ConfigurationComment = "Configuration for the request such as headers, query parameters, and middleware options.";

    private bool NeedsContentType => operation.Body is { ContentType: null };

    /// <summary>The arguments by which one method of the operation calls another.</summary>
    public string Arguments => string.Join(", ", Names);

    private IEnumerable<string> Names =>
        new[] { operation.Body is null ? null : "body", NeedsContentType ? "contentType" : null, "requestConfiguration" }.OfType<string>();

    public void Comment(bool isCancellable)
    {
        if (operation.Body is { } body)
        {
            writer.Parameter("body", body.Documentation);
        }

        if (isCancellable)
        {
            writer.Parameter("cancellationToken", "Cancellation token to use when cancelling requests");
        }

        if (NeedsContentType)
        {
            writer.Parameter("contentType", "The request body content type.");
        }

        writer.Parameter("requestConfiguration", ConfigurationComment);
    }

    /// <summary>Writes the head of a method for both kinds of compilers, and then its body.</summary>
    public void Method(string nullableResult, string result, string name, bool isCancellable, Action body)
    {
        writer.PerNullability(
            () => Head(nullableResult, name, "?", isCancellable),
            () => Head(result, name, string.Empty, isCancellable));
        writer.Indented(() =>
        {
            Check();
            body();
        });
        writer.Line("}");
    }

    private void Head(string result, string name, string mark, bool isCancellable)
    {
        var body = operation.Body is { } given ? $"{given.Type.Text} body, " : string.Empty;
        var contentType = NeedsContentType ? "string contentType, " : string.Empty;
        var cancellation = isCancellable ? ", CancellationToken cancellationToken = default" : string.Empty;
        writer.Line($"public {result} {name}({body}{contentType}Action<RequestConfiguration<{operation.QueryType}>>{mark} requestConfiguration = default{cancellation})");
        writer.Line("{");
    }

    private void Check()
    {
        if (operation.Body is { } body)
        {
            writer.Line(ArgumentChecks.NotNull("body", body.Type));
        }

        if (NeedsContentType)
        {
            writer.Line("if(string.IsNullOrEmpty(contentType)) throw new ArgumentNullException(nameof(contentType));");
        }
    }
}
