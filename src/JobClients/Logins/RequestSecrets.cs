using Microsoft.Kiota.Abstractions;

namespace JobClients;

/// <summary>What a request has in its body that must not come back in any text of the answer.</summary>
internal sealed class RequestSecrets(params IReadOnlyList<string> values) : IRequestOption
{
    private static readonly HttpRequestOptionsKey<IRequestOption> s_key = new(typeof(RequestSecrets).FullName!);

    public static IReadOnlyList<string> Of(HttpRequestMessage request) =>
        request.Options.TryGetValue(s_key, out var option) && option is RequestSecrets secrets ? secrets.Values : [];

    private IReadOnlyList<string> Values => values;
}
