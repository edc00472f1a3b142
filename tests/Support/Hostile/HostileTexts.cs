namespace JobClients.Support.Hostile;

/// <summary>What a caller may put where an id should be, and what becomes of it in a path.</summary>
public static class HostileTexts
{
    /// <summary>Texts that no path may have.</summary>
    public static TheoryData<string> Refused =>
    [
        "", ".", "..", "%2e", "%2e%2e", ".%2E", "%2E.", "a/../b", "../b", "a/..", "..\\b", "a%2f..", "%2e%2e%2fb",
        "a\r\nX-Injected: yes", "a\nb", "a\rb", "a\0b", "\0", "a\tb", "a\u007fb",
    ];

    /// <summary>Texts that are sent as one segment, and nothing but that.</summary>
    public static TheoryData<string, string> Encoded => new()
    {
        { "a/b", "a%2Fb" },
        { "/", "%2F" },
        { "//evil.example/", "%2F%2Fevil.example%2F" },
        { "a?b=c", "a%3Fb%3Dc" },
        { "a#b", "a%23b" },
        { "a b", "a%20b" },
        { "a\\b", "a%5Cb" },
        { "a%2Fb", "a%252Fb" },
        { "%0d%0aX-Injected:%20yes", "%250d%250aX-Injected%3A%2520yes" },
        { "a;b=c", "a%3Bb%3Dc" },
        { "größe", "gr%C3%B6%C3%9Fe" },
        { "\u202e1201", "%E2%80%AE1201" },
        { "😀", "%F0%9F%98%80" },
        { "{job-id}", "%7Bjob-id%7D" },
        { "...", "..." },
        { new('x', 10_000), new('x', 10_000) },
    };

    /// <summary>Texts that no header may have, and an empty one.</summary>
    public static TheoryData<string> Unsendable => ["a\r\nX-Injected: yes", "a\nb", "a\0b", "größe", ""];

    /// <summary>Whether a text is an id by the rules of references.</summary>
    public static bool IsId(string text) => JobReference.TryParse($"v/k/{text}", out var reference) && reference.Ids.Count == 1;
}
