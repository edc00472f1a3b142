using JobClients.Generator.Model;
using JobClients.Generator.Naming;

namespace JobClients.Generator.Writing;

/// <summary>Writes the method that makes the right class for what is being read.</summary>
internal sealed class FactoryWriter(CodeWriter writer)
{
    public void Write(ModelDeclaration model)
    {
        var hides = model.Base is null ? string.Empty : "new ";
        Method(hides, model.Name.Full, () =>
        {
            if (model.Discrimination is { } discrimination)
            {
                MappingValue(discrimination);
                Switch(model, discrimination);
            }
            else
            {
                writer.Line($"return new {model.Name.Full}();");
            }
        });
    }

    /// <summary>Writes the frame of the method.</summary>
    public void Method(string modifier, string type, Action body)
    {
        new SerializationComments(writer).Factory(type);
        writer.Line($"public static {modifier}{type} CreateFromDiscriminatorValue(IParseNode parseNode)");
        writer.Block(() =>
        {
            writer.Line("if(ReferenceEquals(parseNode, null)) throw new ArgumentNullException(nameof(parseNode));");
            body();
        });
    }

    public void MappingValue(Discrimination discrimination) =>
        writer.Line($"var mappingValue = parseNode.GetChildNode(\"{StringLiterals.Escape(discrimination.Property)}\")?.GetStringValue();");

    private void Switch(ModelDeclaration model, Discrimination discrimination)
    {
        writer.Line("return mappingValue switch");
        writer.Block(
            () =>
            {
                foreach (var type in discrimination.Types)
                {
                    writer.Line($"\"{StringLiterals.Escape(type.Value)}\" => new {type.Full}(),");
                }

                writer.Line($"_ => new {model.Name.Full}(),");
            },
            end: "};");
    }
}
