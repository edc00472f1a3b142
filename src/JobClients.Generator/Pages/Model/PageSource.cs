namespace JobClients.Generator.Pages.Model;

/// <summary>Where a page is to be found.</summary>
/// <param name="Product">The part of the vendor's documentation, if the page says it.</param>
/// <param name="Date">When the page was read, or the release that it documents; null if the page says neither.</param>
internal sealed record PageSource(string Title, string Url, string? Product, string? Date);
