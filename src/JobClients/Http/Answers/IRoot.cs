using System.Diagnostics.CodeAnalysis;

namespace JobClients;

/// <summary>What a caller wants of the root of an answer.</summary>
/// <remarks>Implemented by structs, so that each kind of result has its code and needs no closure.</remarks>
internal interface IRoot<TResult>
{
    /// <summary>Whether a body is needed at all.</summary>
    static abstract bool NeedsBody { get; }

    /// <summary>What the root has to be, in words.</summary>
    static abstract string Expected { get; }

    /// <returns>Whether the root is what is wanted.</returns>
    bool TryRead(AnswerRoot root, [NotNullWhen(true)] out TResult? result);
}
