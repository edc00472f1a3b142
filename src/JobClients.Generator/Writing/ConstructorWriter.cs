using JobClients.Generator.Model;
using JobClients.Generator.Naming;

namespace JobClients.Generator.Writing;

/// <summary>Writes the constructors of request builders.</summary>
internal sealed class ConstructorWriter(CodeWriter writer)
{
    public void Write(BuilderDeclaration builder)
    {
        if (builder.Setup is { } setup)
        {
            Client(builder, setup);
            return;
        }

        WithPathParameters(builder);
        WithRawUrl(builder);
    }

    private void Client(BuilderDeclaration builder, ClientSetup setup)
    {
        Summary(builder);
        RequestAdapter();
        writer.Line($"public {builder.Name.Simple}(IRequestAdapter requestAdapter) : base(requestAdapter, {Template(builder)}, new Dictionary<string, object>())");
        writer.Block(() =>
        {
            foreach (var serializer in setup.Serializers)
            {
                writer.Line($"ApiClientBuilder.RegisterDefaultSerializer<{serializer}>();");
            }

            foreach (var deserializer in setup.Deserializers)
            {
                writer.Line($"ApiClientBuilder.RegisterDefaultDeserializer<{deserializer}>();");
            }

            if (setup.BaseUrl is { } url)
            {
                BaseUrl(url);
            }
        });
    }

    private void BaseUrl(string url)
    {
        writer.Line("if (string.IsNullOrEmpty(RequestAdapter.BaseUrl))");
        writer.Block(() => writer.Line($"RequestAdapter.BaseUrl = \"{StringLiterals.Escape(url)}\";"));
        writer.Line("PathParameters.TryAdd(\"baseurl\", RequestAdapter.BaseUrl);");
    }

    private void WithPathParameters(BuilderDeclaration builder)
    {
        Summary(builder);
        var comments = builder.PathParameters
            .Select(parameter => new NamedPart(parameter.Name, () => writer.Parameter(parameter.Name, parameter.Documentation)))
            .Append(new("pathParameters", () => writer.Parameter("pathParameters", "Path parameters for the request")))
            .Append(new("requestAdapter", RequestAdapter));
        NamedPart.WriteAll(comments, StringComparer.OrdinalIgnoreCase);
        var optional = string.Concat(builder.PathParameters.Select(parameter => $", {Optional(parameter)}"));
        writer.Line($"public {builder.Name.Simple}(Dictionary<string, object> pathParameters, IRequestAdapter requestAdapter{optional}) : base(requestAdapter, {Template(builder)}, pathParameters)");
        writer.Block(() =>
        {
            foreach (var parameter in builder.PathParameters)
            {
                writer.Line(PathArguments.Add("PathParameters", parameter));
            }
        });
    }

    private void WithRawUrl(BuilderDeclaration builder)
    {
        Summary(builder);
        writer.Parameter("rawUrl", "The raw URL to use for the request builder.");
        RequestAdapter();
        writer.Line($"public {builder.Name.Simple}(string rawUrl, IRequestAdapter requestAdapter) : base(requestAdapter, {Template(builder)}, rawUrl)");
        writer.Block(() => { });
    }

    private void Summary(BuilderDeclaration builder) =>
        writer.RawLongSummary($"Instantiates a new {Comments.See(builder.Name.Full)} and sets the default values.");

    private void RequestAdapter() => writer.Parameter("requestAdapter", "The request adapter to use to execute the requests.");

    private static string Optional(PathParameter parameter) =>
        $"{parameter.Type.Text} {parameter.Name} = {(parameter.Type.Text == "string" ? "\"\"" : "default")}";

    private static string Template(BuilderDeclaration builder) => $"\"{StringLiterals.Escape(builder.UrlTemplate)}\"";
}
