namespace JobClients.Generator.Model;

/// <summary>The name of a generated type.</summary>
/// <param name="Simple">What stands after <c>class</c>.</param>
/// <param name="Full">What stands where the type is used, from <c>global::</c> on.</param>
internal sealed record TypeName(string Namespace, string Simple, string Full);
