using System.Diagnostics.CodeAnalysis;

namespace JobClients;

/// <summary>Nothing is wanted but the success.</summary>
internal readonly struct NoRoot : IRoot<object>
{
    public static bool NeedsBody => false;

    public static string Expected => "nothing";

    public bool TryRead(AnswerRoot root, [NotNullWhen(true)] out object? result)
    {
        result = null;
        return false;
    }
}
