using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients;

/// <summary>An object is wanted; or anything, where the model is a union or takes what there is.</summary>
internal readonly struct ObjectRoot<TModel>(ParsableFactory<TModel> factory) : IRoot<TModel>
    where TModel : IParsable
{
    public static bool NeedsBody => true;

    public static string Expected => "an object";

    public bool TryRead(AnswerRoot root, [NotNullWhen(true)] out TModel? result)
    {
        var isWanted = root.Is(JsonValueKind.Object)
            || (!root.Is(JsonValueKind.Null) && (typeof(TModel) == typeof(UntypedNode) || typeof(TModel).IsAssignableTo(typeof(IComposedTypeWrapper))));
        result = isWanted ? root.Node.GetObjectValue(factory) : default;
        return result is not null;
    }
}
