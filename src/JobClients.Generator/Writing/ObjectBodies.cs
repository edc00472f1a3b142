using JobClients.Generator.Model;
using JobClients.Generator.Naming;

namespace JobClients.Generator.Writing;

/// <summary>A class whose properties are the members of an object.</summary>
internal sealed class ObjectBodies(CodeWriter writer, ModelDeclaration model) : IModelBodies
{
    public void Create()
    {
        if (!model.Discrimination.IsKnown)
        {
            writer.Line($"return new {model.Name.Full}();");
            return;
        }

        MappingValue.Write(writer, model.Discrimination);
        writer.Line("return mappingValue switch");
        writer.Block(
            () =>
            {
                foreach (var type in model.Discrimination.Types)
                {
                    writer.Line($"\"{StringLiterals.Escape(type.Value)}\" => new {type.Full}(),");
                }

                writer.Line($"_ => new {model.Name.Full}(),");
            },
            end: "};");
    }

    public void Deserialize()
    {
        var inherited = model.Base is null ? string.Empty : "(base.GetFieldDeserializers())";
        writer.Line($"return new Dictionary<string, Action<IParseNode>>{inherited}");
        writer.Block(
            () =>
            {
                foreach (var property in model.OwnProperties.OrderBy(property => property.Symbol, StringComparer.Ordinal))
                {
                    writer.Line($"{{ \"{StringLiterals.Escape(property.WireName)}\", n => {{ {property.Name} = n.{RuntimeCalls.Read(property.Type)}; }} }},");
                }
            },
            end: "};");
    }

    public void Serialize()
    {
        if (model.Base is not null)
        {
            writer.Line("base.Serialize(writer);");
        }

        foreach (var property in model.OwnProperties.Where(property => !property.IsReadOnly))
        {
            writer.Line($"writer.{RuntimeCalls.Write(property.Type)}(\"{StringLiterals.Escape(property.WireName)}\", {property.Name});");
        }
    }
}
