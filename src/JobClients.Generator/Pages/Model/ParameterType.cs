namespace JobClients.Generator.Pages.Model;

/// <summary>What the values of a parameter may be.</summary>
/// <param name="Forbids">The characters that a value must not have; null if that is not to be told.</param>
internal sealed record ParameterType(string Name, string? Format, int? MinLength, int? MaxLength, string? Forbids);
