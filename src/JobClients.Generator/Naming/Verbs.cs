namespace JobClients.Generator.Naming;

/// <summary>How the names of members spell HTTP methods: <c>Get</c>.</summary>
internal static class Verbs
{
    public static string Of(HttpMethod method) => Casing.UpperFirst(string.Concat(method.Method.Select(char.ToLowerInvariant)));
}
