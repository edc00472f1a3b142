using JobClients.Generator.Model;
using JobClients.Generator.Naming;

namespace JobClients.Generator.Writing;

/// <summary>Writes the class that wraps a choice of types.</summary>
internal sealed class WrapperWriter(CodeWriter writer, string access)
{
    private readonly PropertyWriter _properties = new(writer);
    private readonly FactoryWriter _factory = new(writer);
    private readonly SerializationComments _comments = new(writer);

    public void Write(WrapperDeclaration wrapper)
    {
        var types = wrapper.Members.Select(member => Comments.See(member.Type)).Order(StringComparer.OrdinalIgnoreCase);
        writer.RawLongSummary($"Composed type wrapper for classes {string.Join(", ", types)}");
        writer.GeneratedCode();
        writer.Line($"{access} partial class {wrapper.Name.Simple} : IComposedTypeWrapper, IParsable");
        writer.Block(() =>
        {
            foreach (var member in wrapper.Members)
            {
                _properties.Member(member);
            }

            IWrapperBodies bodies = wrapper.IsExclusive ? new UnionBodies(writer, wrapper) : new IntersectionBodies(writer, wrapper);
            Factory(wrapper, bodies);
            Deserializers(bodies);
            Serialize(bodies);
        });
    }

    private void Factory(WrapperDeclaration wrapper, IWrapperBodies bodies) =>
        _factory.Method(string.Empty, wrapper.Name.Full, () =>
        {
            if (wrapper.IsExclusive)
            {
                _factory.MappingValue(wrapper.Discrimination);
            }

            writer.Line($"var result = new {wrapper.Name.Full}();");
            bodies.Create();
            writer.Line("return result;");
        });

    private void Deserializers(IWrapperBodies bodies)
    {
        _comments.Deserializers();
        writer.Line("public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers()");
        writer.Block(() =>
        {
            bodies.Deserialize();
            writer.Line("return new Dictionary<string, Action<IParseNode>>();");
        });
    }

    private void Serialize(IWrapperBodies bodies)
    {
        _comments.Serialize();
        writer.Line("public virtual void Serialize(ISerializationWriter writer)");
        writer.Block(() =>
        {
            writer.Line("if(ReferenceEquals(writer, null)) throw new ArgumentNullException(nameof(writer));");
            bodies.Serialize();
        });
    }
}
