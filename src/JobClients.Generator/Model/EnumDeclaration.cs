namespace JobClients.Generator.Model;

internal sealed record EnumDeclaration(TypeName Name, bool IsFlags, IReadOnlyList<EnumOption> Options) : TypeDeclaration(Name);
