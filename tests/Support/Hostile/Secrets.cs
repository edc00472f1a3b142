using System.Collections;

namespace JobClients.Support.Hostile;

/// <summary>What must never be shown: the credentials, and the signature of a URL.</summary>
public static class Secrets
{
    public const string Credentials = "s3cret-4f9c1b7e2d8a6035-0123456789abcdef";
    public const string Signature = "51gn4ture9e107d9d372bb6826bd81d3542a419d6";
    public const string SignedUrl = $"https://files.example/result.csv?se=2026-01-02&sig={Signature}&sp=r";

    /// <summary>Enough of each to tell that it is one.</summary>
    private static readonly string[] s_beginnings = [Credentials[..12], Signature[..12]];

    public static bool AreIn(string? text) => text is not null && s_beginnings.Any(beginning => text.Contains(beginning, StringComparison.Ordinal));

    /// <summary>Everything that an exception may show, inner exceptions included.</summary>
    public static IEnumerable<string?> TextsOf(Exception exception)
    {
        IEnumerable<string?> own = [exception.ToString(), exception.Message, .. exception.Data.Cast<DictionaryEntry>().Select(entry => $"{entry.Key}{entry.Value}")];
        var failure = exception is JobClientException { } told ? new[] { told.VendorCode, told.VendorMessage, told.Excerpt, told.RequestId } : [];
        var inner = exception is AggregateException several ? several.InnerExceptions : Enumerable.Repeat(exception.InnerException!, exception.InnerException is null ? 0 : 1);
        return [.. own, .. failure, .. inner.SelectMany(TextsOf)];
    }
}
