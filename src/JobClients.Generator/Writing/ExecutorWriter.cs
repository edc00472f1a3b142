using JobClients.Generator.Model;

namespace JobClients.Generator.Writing;

/// <summary>Writes the methods that send a request and read the answer.</summary>
internal sealed class ExecutorWriter(CodeWriter writer)
{
    public void Write(Operation operation, Executor executor)
    {
        var parameters = new OperationParameters(writer, operation);
        Comment(executor, parameters);
        var (nullable, oblivious) = ResultTypes(executor.Result);
        parameters.Method(nullable, oblivious, executor.Name, isCancellable: true, () =>
        {
            writer.Line($"var requestInfo = {operation.GeneratorName}({parameters.Arguments});");
            ErrorMapping(executor);
            Send(executor);
        });
    }

    private void Comment(Executor executor, OperationParameters parameters)
    {
        writer.LongSummary(executor.Documentation);
        if (!executor.Result.IsVoid)
        {
            writer.Returns(Comments.See(executor.Result));
        }

        parameters.Comment(isCancellable: true);
        foreach (var error in executor.Errors)
        {
            var status = error.Status == "XXX" ? "4XX or 5XX" : error.Status;
            writer.Line($"/// <exception cref=\"{error.Type.Text}\">When receiving a {status} status code</exception>");
        }

        writer.Obsolete(executor.Obsolete);
    }

    private static (string Nullable, string Oblivious) ResultTypes(TypeReference result) => result.IsVoid
        ? ("async Task", "async Task")
        : ($"async Task<{result.Text.TrimEnd('?')}?>", $"async Task<{result.Text}>");

    private void ErrorMapping(Executor executor)
    {
        if (executor.Errors.Count == 0)
        {
            return;
        }

        writer.Line("var errorMapping = new Dictionary<string, ParsableFactory<IParsable>>");
        writer.Block(
            () =>
            {
                foreach (var error in executor.Errors)
                {
                    writer.Line($"{{ \"{error.Status}\", {error.Type.Name}.CreateFromDiscriminatorValue }},");
                }
            },
            end: "};");
    }

    private void Send(Executor executor)
    {
        var result = executor.Result;
        var target = result switch
        {
            { IsVoid: true } => string.Empty,
            { IsCollection: true } => "var collectionResult = ",
            _ => "return ",
        };
        var factory = result.Definition == Definition.Class || result.IsUntyped ? $", {result.Name}.CreateFromDiscriminatorValue" : string.Empty;
        var errors = executor.Errors.Count == 0 ? "default" : "errorMapping";
        writer.Line($"{target}await RequestAdapter.{SendMethod(result)}(requestInfo{factory}, {errors}, cancellationToken).ConfigureAwait(false);");
        if (result.IsCollection)
        {
            writer.Line("return collectionResult?.AsList();");
        }
    }

    private static string SendMethod(TypeReference result)
    {
        if (result.IsVoid)
        {
            return "SendNoContentAsync";
        }

        var primitive = result.IsStream || result.IsScalar || result.Definition == Definition.Enum ? "Primitive" : string.Empty;
        return $"Send{primitive}{(result.IsCollection ? "Collection" : string.Empty)}Async<{result.Item}>";
    }
}
