namespace JobClients.Generator.Pages.Model;

/// <summary>A page cannot be read.</summary>
internal sealed class PageException(string reason, Exception? cause = null) : Exception(reason, cause);
