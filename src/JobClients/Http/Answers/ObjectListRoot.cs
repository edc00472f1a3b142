using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients;

/// <summary>A list of objects is wanted.</summary>
internal readonly struct ObjectListRoot<TModel>(ParsableFactory<TModel> factory) : IRoot<IEnumerable<TModel>>
    where TModel : IParsable
{
    public static bool NeedsBody => true;

    public static string Expected => "a list";

    public bool TryRead(AnswerRoot root, [NotNullWhen(true)] out IEnumerable<TModel>? result)
    {
        // A list of this adapter's own: the document is gone when the caller looks at it.
        result = root.Is(JsonValueKind.Array) ? [.. root.Node.GetCollectionOfObjectValues(factory)] : null;
        return result is not null;
    }
}
