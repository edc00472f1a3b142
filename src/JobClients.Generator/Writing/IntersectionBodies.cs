using JobClients.Generator.Model;

namespace JobClients.Generator.Writing;

/// <summary>A wrapper of which several objects may be set at once, or one of anything else.</summary>
internal sealed class IntersectionBodies(CodeWriter writer, WrapperDeclaration wrapper) : IWrapperBodies
{
    private readonly IReadOnlyList<ModelProperty> _objects =
        [.. wrapper.Members.Where(member => member.Type.IsObject).OrderBy(member => member.Symbol, StringComparer.OrdinalIgnoreCase)];

    private readonly IReadOnlyList<ModelProperty> _others =
        [.. wrapper.Members.Where(member => !member.Type.IsObject).OrderBy(Rank)];

    // Stable sorting keeps the members of one rank in the order of their names.
    private string ObjectNames => string.Join(", ", wrapper.Members.Where(member => member.Type.IsObject).Select(member => member.Name));

    public void Create()
    {
        var chain = new IfChain(writer);
        foreach (var member in _others.OrderBy(Rank).ThenBy(member => member.Symbol, StringComparer.Ordinal))
        {
            MemberReading.Try(chain, member);
        }

        IfObjects(chain, () =>
        {
            foreach (var member in _objects)
            {
                writer.Line($"result.{member.Name} = new {member.Type.Name}();");
            }
        });
    }

    public void Deserialize()
    {
        if (_objects.Count == 0)
        {
            return;
        }

        var conditions = wrapper.Members.Where(member => member.Type.IsObject).Select(member => $"{member.Name} != null");
        writer.Line($"if({string.Join(" || ", conditions)})");
        writer.Block(() => writer.Line($"return ParseNodeHelper.MergeDeserializersForIntersectionWrapper({ObjectNames});"));
    }

    public void Serialize()
    {
        var chain = new IfChain(writer);
        foreach (var member in _others)
        {
            chain.Add($"{member.Name} != null", $"writer.{RuntimeCalls.Write(member.Type)}(null, {member.Name});");
        }

        IfObjects(chain, () => writer.Line($"writer.{RuntimeCalls.Write(_objects[0].Type)}(null, {ObjectNames});"));
    }

    private void IfObjects(IfChain chain, Action body)
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
