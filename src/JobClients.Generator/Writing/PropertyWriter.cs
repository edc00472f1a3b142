using JobClients.Generator.Model;
using JobClients.Generator.Naming;

namespace JobClients.Generator.Writing;

/// <summary>Writes properties that hold data.</summary>
internal sealed class PropertyWriter(CodeWriter writer)
{
    public void Body(ModelProperty property)
    {
        Comment(property);
        Property(property, attribute: null);
    }

    public void Query(ModelProperty property)
    {
        Comment(property);
        Property(property, property.WireName == property.Symbol ? null : $"[QueryParameter(\"{StringLiterals.Escape(property.WireName)}\")]");
    }

    private void Comment(ModelProperty property)
    {
        if (property.IsAlternative)
        {
            writer.Line($"/// <summary>Composed type representation for type {Comments.See(property.Type)}</summary>");
        }
        else
        {
            writer.ShortSummary(property.Documentation);
        }

        writer.Obsolete(property.Obsolete);
    }

    private void Property(ModelProperty property, string? attribute)
    {
        var type = property.Type.Text;
        if (type.EndsWith('?'))
        {
            Line(property, type, attribute);
        }
        else
        {
            writer.PerNullability(() => Line(property, type + "?", attribute), () => Line(property, type, attribute));
        }
    }

    private void Line(ModelProperty property, string type, string? attribute)
    {
        if (attribute is not null)
        {
            writer.Line(attribute);
        }

        var setter = property.IsReadOnly ? "private set" : "set";
        writer.Line($"public {type} {property.Name} {{ get; {setter}; }}");
    }
}
