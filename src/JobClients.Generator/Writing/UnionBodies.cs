using JobClients.Generator.Model;
using JobClients.Generator.Naming;

namespace JobClients.Generator.Writing;

/// <summary>A wrapper of which exactly one member is set: an object by the discriminator, anything else by trying.</summary>
internal sealed class UnionBodies(CodeWriter writer, ModelDeclaration wrapper) : IModelBodies
{
    public void Create()
    {
        MappingValue.Write(writer, wrapper.Discrimination);
        writer.Line($"var result = new {wrapper.Name.Full}();");
        var chain = new IfChain(writer);
        foreach (var member in wrapper.Properties.OrderBy(Rank).ThenBy(member => member.Symbol, StringComparer.Ordinal))
        {
            if (!member.Type.IsObject)
            {
                MemberReading.Try(chain, member);
            }
            else if (ValueOf(member) is { } value)
            {
                chain.Add(
                    $"\"{StringLiterals.Escape(value)}\".Equals(mappingValue, StringComparison.OrdinalIgnoreCase)",
                    $"result.{member.Name} = new {member.Type.Name}();");
            }
        }

        writer.Line("return result;");
    }

    public void Deserialize()
    {
        var chain = new IfChain(writer);
        foreach (var member in wrapper.OwnProperties.Where(member => member.Type.IsObject))
        {
            chain.Add($"{member.Name} != null", $"return {member.Name}.GetFieldDeserializers();");
        }

        writer.Line("return new Dictionary<string, Action<IParseNode>>();");
    }

    public void Serialize()
    {
        var chain = new IfChain(writer);
        foreach (var member in wrapper.OwnProperties.OrderBy(Rank))
        {
            chain.Add($"{member.Name} != null", $"writer.{RuntimeCalls.Write(member.Type)}(null, {member.Name});");
        }
    }

    private string? ValueOf(ModelProperty member) =>
        wrapper.Discrimination.Types
            .FirstOrDefault(type => type.Simple.Equals(member.Type.Name.Split('.')[^1], StringComparison.OrdinalIgnoreCase))?
            .Value;

    // What the document defines comes first, because a text would accept anything.
    private static int Rank(ModelProperty member) => (member.Type.Definition, member.Type.IsCollection) switch
    {
        (not Definition.None, false) => 0,
        (Definition.None, false) => 1,
        (not Definition.None, true) => 2,
        (Definition.None, true) => 3,
    };
}
