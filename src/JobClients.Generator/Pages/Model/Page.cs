namespace JobClients.Generator.Pages.Model;

/// <summary>What one reference page says of an operation; or an operation of a spec, in the same words.</summary>
/// <param name="Parameters">Without Accept, which chooses among the media types.</param>
/// <param name="Servers">The origins that the operation can be called at, as far as the page says.</param>
/// <param name="Responses">The status codes.</param>
/// <param name="Fields">Those of the answer that is sampled.</param>
/// <param name="SampledResponse">The status code of the answer that is sampled.</param>
internal sealed record Page(
    PageSource Source,
    string Method,
    string Path,
    IReadOnlyList<PageParameter> Parameters,
    IReadOnlyList<string> Servers,
    string? Security,
    IReadOnlyList<string> Responses,
    IReadOnlyList<string> MediaTypes,
    IReadOnlyList<PageField> Fields,
    string SampledResponse,
    int? PollIntervalSeconds);
