namespace JobClients.Generator.Tests.Pages;

/// <summary>A parameter as a page has it, for example <c>string &lt;uuid&gt; = 36 characters</c>.</summary>
public sealed record InventoryParameter(string Name, string In, bool Required, string Type, string? Forbids);
