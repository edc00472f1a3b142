using JobClients.Generator.Model;
using JobClients.Generator.Naming;

namespace JobClients.Generator.Writing;

/// <summary>Writes the members that lead from one request builder to another.</summary>
internal sealed class NavigationWriter(CodeWriter writer)
{
    public void Property(NavigationProperty navigation)
    {
        writer.ShortSummary(navigation.Documentation);
        writer.Obsolete(navigation.Obsolete);
        writer.Line($"public {navigation.Type} {navigation.Name}");
        writer.Block(() => writer.Line($"get => new {navigation.Type}(PathParameters, RequestAdapter);"));
    }

    public void Indexer(Indexer indexer)
    {
        writer.ShortSummary(indexer.Documentation);
        writer.Parameter("position", indexer.Parameter.Documentation);
        writer.Returns(Comments.See(indexer.Type));
        writer.Obsolete(indexer.Obsolete);
        writer.Line($"public {indexer.Type} this[{indexer.Parameter.Type.Text} position]");
        writer.Block(() =>
        {
            writer.Line("get");
            writer.Block(() =>
            {
                writer.Line("var urlTplParams = new Dictionary<string, object>(PathParameters);");
                writer.Line(PathArguments.Add("urlTplParams", indexer.Parameter with { Name = "position" }));
                writer.Line($"return new {indexer.Type}(urlTplParams, RequestAdapter);");
            });
        });
    }

    public void Method(PathMethod method)
    {
        writer.LongSummary(method.Documentation);
        writer.Returns(Comments.See(method.Type));
        foreach (var parameter in method.Parameters)
        {
            writer.Parameter(parameter.Name, parameter.Documentation);
        }

        writer.Obsolete(method.Obsolete);
        writer.Line($"public {method.Type} {method.Name}({string.Join(", ", method.Parameters.Select(parameter => $"{parameter.Type.Text} {parameter.Name}"))})");
        writer.Block(() =>
        {
            foreach (var parameter in method.Parameters)
            {
                writer.Line(ArgumentChecks.NotNull(parameter.Name, parameter.Type));
            }

            var arguments = string.Concat(method.Parameters.Select(parameter => $", {parameter.Name}"));
            writer.Line($"return new {method.Type}(PathParameters, RequestAdapter{arguments});");
        });
    }

    public void WithUrl(BuilderDeclaration builder)
    {
        writer.RawLongSummary("Returns a request builder with the provided arbitrary URL. Using this method means any other path or query parameters are ignored.");
        writer.Returns(Comments.See(builder.Name.Full));
        writer.Parameter("rawUrl", "The raw URL to use for the request builder.");
        writer.Obsolete(builder.ObsoletePath);
        writer.Line($"public {builder.Name.Full} WithUrl(string rawUrl)");
        writer.Block(() => writer.Line($"return new {builder.Name.Full}(rawUrl, RequestAdapter);"));
    }
}
