using JobClients.Generator.Model;
using JobClients.Generator.Naming;

namespace JobClients.Generator.Writing;

/// <summary>Writes the methods that make a request without sending it.</summary>
internal sealed class RequestInformationWriter(CodeWriter writer)
{
    public void Write(Operation operation)
    {
        var parameters = new OperationParameters(writer, operation);
        writer.LongSummary(operation.RequestDocumentation);
        writer.Returns(Comments.See("RequestInformation"));
        parameters.Comment(isCancellable: false);
        writer.Obsolete(operation.Obsolete);
        parameters.Method("RequestInformation", "RequestInformation", operation.GeneratorName, isCancellable: false, () => Body(operation));
    }

    private void Body(Operation operation)
    {
        var template = operation.OwnTemplate is { } own ? $"\"{StringLiterals.Escape(own)}\"" : "UrlTemplate";
        writer.Line($"var requestInfo = new RequestInformation(Method.{operation.HttpMethod}, {template}, PathParameters);");
        writer.Line("requestInfo.Configure(requestConfiguration);");
        if (operation.Accept.Count > 0)
        {
            writer.Line($"requestInfo.Headers.TryAdd(\"Accept\", \"{StringLiterals.Escape(string.Join(", ", operation.Accept))}\");");
        }

        if (operation.Body is { } body)
        {
            writer.Line($"requestInfo.{SetContent(body)};");
        }

        writer.Line("return requestInfo;");
    }

    private static string SetContent(Body body)
    {
        var contentType = body.ContentType is { } known ? $"\"{StringLiterals.Escape(known)}\"" : "contentType";
        var collection = body.Type.IsCollection ? "Collection" : string.Empty;
        return body.Type switch
        {
            { IsStream: true } => $"SetStreamContent(body, {contentType})",
            { Definition: Definition.Class } or { IsUntyped: true } or { Name: "MultipartBody" } => $"SetContentFromParsable(RequestAdapter, {contentType}, body)",
            { Definition: Definition.Enum } => $"SetContentFromEnum{collection}(RequestAdapter, {contentType}, body)",
            _ => $"SetContentFromScalar{collection}(RequestAdapter, {contentType}, body)",
        };
    }
}
