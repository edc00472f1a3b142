using System.Diagnostics.CodeAnalysis;

namespace JobClients;

/// <summary>What a login gave.</summary>
public sealed class JobSession
{
    /// <summary>Makes a session.</summary>
    /// <param name="authorization">The value of the <c>Authorization</c> header.</param>
    /// <param name="lifetime">How long the vendor says that it is good for; null if it does not say.</param>
    /// <exception cref="ArgumentException">It cannot be sent as the value of a header.</exception>
    public JobSession(string authorization, TimeSpan? lifetime = null)
    {
        if (!CanCarry(authorization))
        {
            throw new ArgumentException("It cannot be sent as the value of a header.", nameof(authorization));
        }

        (Authorization, Lifetime) = (authorization, lifetime);
    }

    /// <summary>How long the vendor says that it is good for; null if it does not say.</summary>
    public TimeSpan? Lifetime { get; }

    /// <summary>Whether a text can be sent as the value of a header, or be part of one.</summary>
    /// <param name="text">The text.</param>
    public static bool CanCarry([NotNullWhen(true)] string? text) => JobConnectionOptions.IsHeaderValue(text);

    /// <summary>The value of the <c>Authorization</c> header.</summary>
    internal string Authorization { get; }

    /// <summary>Says nothing of the secret.</summary>
    public override string ToString() => Lifetime is null ? "a session" : $"a session for {Lifetime:c}";
}
