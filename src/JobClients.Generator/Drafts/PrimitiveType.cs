using JobClients.Generator.Model;

namespace JobClients.Generator.Drafts;

internal sealed record PrimitiveType(Primitive Primitive) : TypeUse
{
    public override string Name => Primitive.Name;
}
