namespace JobClients.Generator.Drafts;

/// <summary>The text of an <c>[Obsolete]</c> attribute.</summary>
/// <param name="Message">The text; <c>{0}</c> stands for the name of <paramref name="Replacement"/>.</param>
/// <param name="Replacement">The type to use instead, whose name may still change.</param>
internal sealed record Deprecation(string Message, TypeDraft? Replacement = null);
