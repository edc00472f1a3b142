using JobClients.Generator.Model;

namespace JobClients.Generator.Writing;

/// <summary>A wrapper of which several objects may be set at once, or one of anything else.</summary>
internal sealed class IntersectionBodies(CodeWriter writer, ModelDeclaration wrapper) : IModelBodies
{
    private readonly List<ModelProperty> _objects = [.. wrapper.Properties.Where(member => member.Type.IsObject)];
    private readonly List<ModelProperty> _others = [.. wrapper.Properties.Where(member => !member.Type.IsObject).OrderBy(Rank)];

    private string ObjectNames => string.Join(", ", _objects.Select(member => member.Name));

    public void Create()
    {
        writer.Line($"var result = new {wrapper.Name.Full}();");
        var chain = new IfChain(writer);
        foreach (var member in _others.OrderBy(Rank).ThenBy(member => member.Symbol, StringComparer.Ordinal))
        {
            MemberReading.Try(chain, member);
        }

        Otherwise(chain, () =>
        {
            foreach (var member in _objects.OrderBy(member => member.Symbol, StringComparer.OrdinalIgnoreCase))
            {
                writer.Line($"result.{member.Name} = new {member.Type.Name}();");
            }
        });
        writer.Line("return result;");
    }

    public void Deserialize()
    {
        if (_objects.Count > 0)
        {
            writer.Line($"if({string.Join(" || ", _objects.Select(member => $"{member.Name} != null"))})");
            writer.Block(() => writer.Line($"return ParseNodeHelper.MergeDeserializersForIntersectionWrapper({ObjectNames});"));
        }

        writer.Line("return new Dictionary<string, Action<IParseNode>>();");
    }

    public void Serialize()
    {
        var chain = new IfChain(writer);
        foreach (var member in _others.Where(member => !member.IsInherited))
        {
            chain.Add($"{member.Name} != null", $"writer.{RuntimeCalls.Write(member.Type)}(null, {member.Name});");
        }

        var first = _objects.MinBy(member => member.Symbol, StringComparer.OrdinalIgnoreCase);
        Otherwise(chain, () => writer.Line($"writer.{RuntimeCalls.Write(first!.Type)}(null, {ObjectNames});"));
    }

    private void Otherwise(IfChain chain, Action body)
    {
        if (_objects.Count > 0)
        {
            chain.Otherwise(body);
        }
    }

    private static int Rank(ModelProperty member) => (member.Type.Definition, member.Type.IsCollection) switch
    {
        (Definition.None, false) => 0,
        (not Definition.None, false) => 1,
        (not Definition.None, true) => 2,
        (Definition.None, true) => 3,
    };
}
