namespace JobClients.Cli.Connections;

/// <summary>Variables as the source of options: a fault is told by the name of the variable, never by its value.</summary>
internal static class ConnectionVariables
{
    public static void Require(Surroundings surroundings, params string[] names)
    {
        var missing = Array.FindAll(names, name => surroundings.Variable(name) is null);
        if (missing.Length > 0)
        {
            throw new UsageException($"{string.Join(" and ", missing)} {(missing.Length == 1 ? "is" : "are")} not set.");
        }
    }

    /// <summary>Requires all variables of exactly one group.</summary>
    public static void RequireOneOf(Surroundings surroundings, params string[][] groups)
    {
        var begun = Array.FindAll(groups, group => Array.Exists(group, name => surroundings.Variable(name) is not null));
        switch (begun)
        {
            case []:
                throw new UsageException($"Set {string.Join(", or ", groups.Select(group => string.Join(" and ", group)))}.");
            case [var group]:
                Require(surroundings, group);
                break;
            default:
                throw new UsageException($"{string.Join(" and ", begun.Select(group => group[0]))} exclude each other.");
        }
    }

    public static void RequireValid(JobConnectionOptions options, params (string Option, string Variable)[] names)
    {
        if (options.Validate() is { Count: > 0 } faults)
        {
            throw new UsageException(string.Join(' ', faults.Select(fault => Rename(fault, names))));
        }
    }

    public static Uri? Url(Surroundings surroundings, string name) =>
        Uri.TryCreate(surroundings.Variable(name), UriKind.Absolute, out var url) ? url : null;

    /// <summary>A fault begins with the name of its option.</summary>
    private static string Rename(string fault, (string Option, string Variable)[] names)
    {
        var (option, variable) = Array.Find(names, name => fault.StartsWith(name.Option + " ", StringComparison.Ordinal));
        return option is null ? fault : variable + fault[option.Length..];
    }
}
