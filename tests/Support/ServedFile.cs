using System.Globalization;
using System.Text.RegularExpressions;

namespace JobClients.Support;

/// <summary>A file and the raw answers that have it, whole or in part, cut or not.</summary>
public sealed partial record ServedFile(byte[] Bytes)
{
    /// <summary>With its quotes; null for none.</summary>
    public string? Tag { get; init; } = "\"v1\"";

    public string? Encoding { get; init; }

    public static ServedFile Random(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return new(bytes);
    }

    /// <summary>Where a request wants to go on from; null if it wants the whole file.</summary>
    public static int? StartIn(string request) =>
        Range().Match(request) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    /// <summary>What an honest server answers, as far as a number of bytes.</summary>
    public RawAnswer AnswerTo(string request, int? sends = null) =>
        StartIn(request) is { } start && request.Contains($"If-Range: {Tag}\r\n", StringComparison.Ordinal) ? Rest(start, sends) : Whole(sends);

    public RawAnswer Whole(int? sends = null) => Part("200 OK", Bytes, "", sends);

    public RawAnswer Rest(int start, int? sends = null, string? range = null) =>
        Part("206 Partial Content", Bytes[start..], $"Content-Range: {range ?? $"bytes {start}-{Bytes.Length - 1}/{Bytes.Length}"}\r\n", sends);

    private RawAnswer Part(string status, byte[] body, string headers, int? sends)
    {
        var tag = Tag is null ? "" : $"ETag: {Tag}\r\n";
        var encoding = Encoding is null ? "" : $"Content-Encoding: {Encoding}\r\n";
        var answer = RawAnswer.Of($"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\n{tag}{encoding}{headers}\r\n");
        return sends < body.Length ? answer.Send(body.AsMemory(0, sends.Value)).Close() : answer.Send(body);
    }

    [GeneratedRegex("^Range: bytes=([0-9]+)-\r$", RegexOptions.Multiline)]
    private static partial Regex Range();
}
