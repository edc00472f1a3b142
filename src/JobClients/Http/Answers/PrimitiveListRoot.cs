using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace JobClients;

/// <summary>A list of values is wanted.</summary>
internal readonly struct PrimitiveListRoot<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TValue> : IRoot<IEnumerable<TValue>>
{
    public static bool NeedsBody => true;

    public static string Expected => "a list";

    public bool TryRead(AnswerRoot root, [NotNullWhen(true)] out IEnumerable<TValue>? result)
    {
        result = root.Is(JsonValueKind.Array) ? [.. root.Node.GetCollectionOfPrimitiveValues<TValue>()] : null;
        return result is not null;
    }
}
