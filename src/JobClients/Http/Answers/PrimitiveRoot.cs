using System.Diagnostics.CodeAnalysis;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients;

/// <summary>A single value is wanted.</summary>
internal readonly struct PrimitiveRoot<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TValue>(Func<IParseNode, object?> read) : IRoot<TValue>
{
    public static bool NeedsBody => true;

    public static string Expected => $"a value of the type {(Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue)).Name}";

    public bool TryRead(AnswerRoot root, [NotNullWhen(true)] out TValue? result)
    {
        if (read(root.Node) is TValue value)
        {
            result = value;
            return true;
        }

        result = default;
        return false;
    }
}
