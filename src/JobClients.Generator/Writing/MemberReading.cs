using JobClients.Generator.Model;
using JobClients.Generator.Naming;

namespace JobClients.Generator.Writing;

/// <summary>Writes the attempt to read a member of a wrapper that is no object.</summary>
internal static class MemberReading
{
    public static void Try(IfChain chain, ModelProperty member)
    {
        // A pattern takes no question mark, but the items of a list keep theirs.
        var type = member.Type.IsCollection ? member.Type.Text : member.Type.Unmarked;
        var value = $"{Casing.LowerFirst(member.Name)}Value";
        chain.Add($"parseNode.{RuntimeCalls.Read(member.Type)} is {type} {value}", $"result.{member.Name} = {value};");
    }
}
