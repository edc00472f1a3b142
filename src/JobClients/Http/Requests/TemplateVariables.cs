namespace JobClients;

/// <summary>The variables of a URL template that have to have values. Those of its query need not.</summary>
internal static class TemplateVariables
{
    private const string Operators = "+#./;";

    /// <exception cref="ArgumentException">A variable of the path has no value: the request would go to another path.</exception>
    public static void RequireAll(ReadOnlySpan<char> template, IDictionary<string, object> parameters)
    {
        while (template.IndexOf('{') is var start and >= 0)
        {
            template = template[(start + 1)..];
            var end = template.IndexOf('}');
            if (end < 0)
            {
                return;
            }

            RequireExpression(template[..end], parameters);
            template = template[(end + 1)..];
        }
    }

    private static void RequireExpression(ReadOnlySpan<char> expression, IDictionary<string, object> parameters)
    {
        if (expression is "" or ['?' or '&', ..])
        {
            return;
        }

        var variables = Operators.Contains(expression[0], StringComparison.Ordinal) ? expression[1..] : expression;
        foreach (var part in variables.Split(','))
        {
            var name = NameOf(variables[part]);

            // Kiota itself complains of a missing base.
            if (name is not "baseurl" && (!parameters.TryGetValue(name.ToString(), out var value) || value is null))
            {
                throw new ArgumentException($"The path parameter '{name}' has no value.", nameof(parameters));
            }
        }
    }

    /// <summary>The name without what RFC 6570 lets follow it: <c>*</c>, or <c>:</c> and a length.</summary>
    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> variable) =>
        variable.IndexOfAny('*', ':') is var end and >= 0 ? variable[..end] : variable;
}
