using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using JobClients.Simulator;
using static JobClients.Support.Hostile.HostileOutcome;
using Kind = JobClients.JobClientErrorKind;

namespace JobClients.Support.Hostile;

/// <summary>The rows of the table: everything that can be wrong with an answer, and what becomes of a poll that gets it.</summary>
public static class HostileRows
{
    private const string Elsewhere = "elsewhere.invalid";

    private static readonly (int Code, Kind Kind)[] s_errors =
    [
        (400, Kind.InvalidRequest), (401, Kind.Authentication), (403, Kind.AccessDenied), (404, Kind.NotFound), (405, Kind.InvalidRequest),
        (408, Kind.Temporary), (409, Kind.InvalidRequest), (410, Kind.NotFound), (418, Kind.InvalidRequest), (429, Kind.RateLimited),
        (500, Kind.Temporary), (502, Kind.Temporary), (503, Kind.Temporary), (504, Kind.Temporary), (999, Kind.Protocol),
    ];

    private static readonly int[] s_redirects = [300, 301, 302, 303, 304, 307, 308];

    private static readonly string[] s_readableDates =
    [
        "\"2026-01-02\"", "\"2026-01-02 03:04:05\"", "\"2026-01-02T03:04:05\"", "\"2026-01-02T03:04:05+0100\"", "\"9999-12-31T23:59:59.9999999+14:00\"",
    ];

    private static readonly string[] s_nonsense =
    [
        "-5", "1.5", "soon", "0x10", "NaN", " ", "99999999999999999999999999", new('9', 10_000), "Fri, 31 Dec 9999 23:59:59 GMT",
        "Mon, 01 Jan 0001 00:00:00 GMT", "Fri, 30 Feb 2026 00:00:00 GMT", "2026-01-02T03:04:05Z", "17, 18",
    ];

    private static readonly JobFault[] s_echoes =
    [
        JobFault.Echo(),
        JobFault.Echo().And(JobFault.Rewrite(text => text[..(text.IndexOf(Secrets.Credentials, StringComparison.Ordinal) + 16)])),
        JobFault.Body($"{{\"message\":\"{Secrets.SignedUrl.Replace("/", "\\/", StringComparison.Ordinal)}", "application/json"),
        JobFault.Body($"<html>Authorization: Bearer {Secrets.Credentials}</html>", "text/html"),
        JobFault.Body($$"""{"code":1,"message":"See {{Secrets.SignedUrl}}","reasons":[{"code":1,"message":"See {{Secrets.SignedUrl}}"}]}""", "application/json"),
    ];

    public static IReadOnlyList<HostileRow> All { get; } =
    [
        .. Statuses(), .. Redirects(), .. Bodies(), .. Types(), .. Encodings(), .. Breaks(), .. Delays(), .. RawAnswers(), .. Values(), .. Documents(), .. Echoes(),
        .. s_nonsense.SelectMany((text, i) => new[] { (429, Kind.RateLimited), (503, Kind.Temporary) }.Select(
            error => Row($"Retry-After: nonsense {i}, {error.Item1}", JobFault.Status(error.Item1).And(JobFault.RetryAfter(text)), Failure(error.Item2, error.Item1)))),
        Row("proper answer", JobAnswer.Job, Snapshot),
        Row("header of 50 KB", JobFault.Header("X-Long", new('x', 50_000)), Snapshot),
        Row("header of 100 KB", JobFault.Header("X-Long", new('x', 100_000)), Failure(Kind.Protocol, null)),
    ];

    private static IEnumerable<HostileRow> Statuses() =>
    [
        .. s_errors.SelectMany(error => new[]
        {
            Row($"{error.Code} with the job", JobFault.Status(error.Code), Failure(error.Kind, error.Code)),
            Row($"{error.Code} empty", JobFault.Status(error.Code).And(JobFault.Empty), Failure(error.Kind, error.Code)),
            Row($"{error.Code} as documented", JobAnswer.Documented((HttpStatusCode)error.Code), Failure(error.Kind, error.Code)),
            Row($"{error.Code} with HTML", JobFault.Html(error.Code), Failure(error.Kind, error.Code)),
            Row($"{error.Code} that breaks off", JobFault.Status(error.Code).And(JobFault.Truncate(10)), Failure(error.Kind, error.Code)),
            Row($"{error.Code} in deep arrays", JobFault.Status(error.Code).And(JobFault.NestedArrays(1_000)), Failure(error.Kind, error.Code)),
            Row($"{error.Code} badly compressed", JobFault.Status(error.Code).And(JobFault.Header("Content-Encoding", "gzip")), Failure(error.Kind, error.Code)),
        }),
        .. new[] { 201, 202, 203, 206, 299 }.Select(code => Row($"{code} with the job", JobFault.Status(code), Snapshot)),
        Row("202 empty", JobFault.Status(202).And(JobFault.Empty), Failure(Kind.Protocol, 202)),
        Row("204", JobFault.Status(204), Failure(Kind.Protocol, 204)),
    ];

    private static IEnumerable<HostileRow> Redirects() => s_redirects.SelectMany(code => new[]
    {
        Row($"{code} to itself", JobFault.Redirect((HttpStatusCode)code), Failure(Kind.Protocol, code)),
        Row($"{code} to another host", JobFault.Redirect((HttpStatusCode)code, new($"https://{Elsewhere}/job")), Failure(Kind.Protocol, code)),
        Row($"{code} to another host over http", JobFault.Redirect((HttpStatusCode)code, new($"http://{Elsewhere}/job")), Failure(Kind.Protocol, code)),
        Row($"{code} to another host by the same scheme", JobFault.Redirect((HttpStatusCode)code, new($"//{Elsewhere}/job", UriKind.Relative)), Failure(Kind.Protocol, code)),
        Row($"{code} with the job", JobFault.Status(code).And(JobFault.Header("Location", $"https://{Elsewhere}/")), Failure(Kind.Protocol, code)),
        Row($"{code} to nowhere", JobFault.Status(code), Failure(Kind.Protocol, code)),
    });

    private static IEnumerable<HostileRow> Bodies() =>
    [
        Row("200 empty", JobFault.Empty, Failure(Kind.Protocol, 200)),
        Row("200 with HTML", JobFault.Html(200), Failure(Kind.Protocol, 200)),
        .. new[] { " ", "{", "}", "{}", "[]", "[1]", "null", "1", "true", "\"text\"", "<", "<a/>", "<a>", "\0", "\ufffd", "//", "{}{}", "{\"a\":1,}" }.Select(
            (text, i) => Row($"another document {i}", JobFault.Rewrite(_ => text), Failure(Kind.Protocol, 200))),
        .. new[] { 1, 10, 40, 100 }.Select(length => Row($"only {length} characters", JobFault.Rewrite(text => text[..length]), Failure(Kind.Protocol, 200))),
        Row("all but the last character", JobFault.Rewrite(text => text[..^1]), Failure(Kind.Protocol, 200)),
        Row("twice", JobFault.Rewrite(text => text + text), Failure(Kind.Protocol, 200)),
        Row("blanks behind", JobFault.Pad(3_000_000), Snapshot),
    ];

    private static IEnumerable<HostileRow> Types() =>
    [
        .. new[] { null, "text/plain", "application/octet-stream", "no type", "a/b/c" }.Select(type => Row($"type {type ?? "missing"}", JobFault.ContentType(type), Snapshot)),
        .. new[] { "text/html", "application/pdf", "image/png", "application/x-www-form-urlencoded" }.Select(type => Row($"type {type}", JobFault.ContentType(type), Failure(Kind.Protocol, 200))),
        Row("type of JSON", JobFault.ContentType("application/json"), json: Snapshot, xml: Failure(Kind.Protocol, 200)),
        Row("type of some JSON", JobFault.ContentType("application/problem+json; charset=utf-16"), json: Snapshot, xml: Failure(Kind.Protocol, 200)),
        Row("type of XML", JobFault.ContentType("application/xml"), json: Failure(Kind.Protocol, 200), xml: Snapshot),
        Row("type of some XML", JobFault.ContentType("application/atom+xml"), json: Failure(Kind.Protocol, 200), xml: Snapshot),
    ];

    private static IEnumerable<HostileRow> Encodings() =>
    [
        Row("UTF-8 with its mark", JobFault.ByteOrderMark(Encoding.UTF8), Snapshot),
        Row("UTF-16 with its mark", JobFault.ByteOrderMark(Encoding.Unicode), Failure(Kind.Protocol, 200)),
        Row("UTF-16, the other way", JobFault.ByteOrderMark(Encoding.BigEndianUnicode), Failure(Kind.Protocol, 200)),
        Row("UTF-32 with its mark", JobFault.ByteOrderMark(Encoding.UTF32), Failure(Kind.Protocol, 200)),
        Row("not UTF-8", JobFault.Body(new byte[] { 0x7B, 0x22, 0xC3, 0x28, 0x22, 0x3A, 0x31, 0x7D }, "application/json"), Failure(Kind.Protocol, 200)),
        Row("gzip", JobFault.Gzip, Snapshot),
        Row("gzip in gzip", JobFault.Gzip.And(JobFault.Gzip), Failure(Kind.Protocol, 200)),
        Row("gzip that breaks off", JobFault.Gzip.And(JobFault.Truncate(20)), Failure(Kind.Temporary, 200)),
        Row("gzip that ends too early", JobFault.Body(Compressed().AsMemory(..^20), "application/json").And(JobFault.Header("Content-Encoding", "gzip")), Failure(Kind.Protocol, 200)),
        .. new[] { "identity", "UTF-8", "nonsense" }.Select(name => Row($"announced as {name}, which is no compression", JobFault.Header("Content-Encoding", name), Snapshot)),
        .. new[] { "gzip", "deflate", "br", "gzip, gzip", "compress" }.Select(
            name => Row($"announced as {name}, and not", JobFault.Header("Content-Encoding", name), Failure(Kind.Protocol, 200))),
    ];

    private static IEnumerable<HostileRow> Breaks() =>
    [
        .. new[] { 0, 1, 10, 100, 1_000_000 }.SelectMany(after => new[]
        {
            Row($"ends after {after} bytes", JobFault.Truncate(after), Failure(Kind.Temporary, 200)),
            Row($"ends after {after} bytes in chunks", JobFault.TruncateChunked(after), Failure(Kind.Temporary, 200)),
            Row($"reset after {after} bytes", JobFault.ResetInBody(after), Failure(Kind.Temporary, 200) with { MayLoseHeaders = true }),
        }),
        .. new[] { false, true }.SelectMany(isWarm => new[]
        {
            Row($"reset, connection used: {isWarm}", JobFault.Reset, Failure(Kind.Temporary, null)) with { IsWarm = isWarm },
            Row($"reset in the headers, connection used: {isWarm}", JobFault.ResetInHeaders, Failure(Kind.Temporary, null)) with { IsWarm = isWarm },
            Row($"no answer, connection used: {isWarm}", JobFault.Raw(""), Failure(Kind.Temporary, null)) with { IsWarm = isWarm },
            Row($"proper answer, connection used: {isWarm}", JobAnswer.Job, Snapshot) with { IsWarm = isWarm },
        }),
    ];

    private static IEnumerable<HostileRow> Delays() =>
    [
        Row("silence", JobFault.Late(Timeout.InfiniteTimeSpan), Failure(Kind.Temporary, null)) with { IsSilent = true },
        Row("slow body", JobFault.Slow(TimeSpan.FromSeconds(1)), Failure(Kind.Temporary, 200)) with { IsSlow = true },
        Row("slow body of a 404", JobFault.Status(404).And(JobFault.Slow(TimeSpan.FromSeconds(1))), Failure(Kind.NotFound, 404)) with { IsSlow = true },
        Row("slow HTML", JobFault.Html(200).And(JobFault.Slow(TimeSpan.FromSeconds(1))), Failure(Kind.Temporary, 200)) with { IsSlow = true },
    ];

    private static IEnumerable<HostileRow> RawAnswers() => new[]
    {
        ("nothing but line ends", "\r\n\r\n", Failure(Kind.Protocol, null)),
        ("no HTTP", "220 smtp.example ESMTP\r\n", Failure(Kind.Protocol, null)),
        ("no known HTTP", "HTTP/9.9 200 OK\r\n\r\n", Failure(Kind.Protocol, null)),
        ("credentials for a status line", $"HTTP/1.1 2x0 Authorization: {Secrets.Credentials}\r\n\r\n", Failure(Kind.Protocol, null)),
        ("credentials for a header", $"HTTP/1.1 200 OK\r\nBearer {Secrets.Credentials}\r\n\r\n", Failure(Kind.Protocol, null)),
        ("credentials for a chunk", $"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{Secrets.Credentials}\r\n{{}}\r\n", Failure(Kind.Temporary, 200)),
        ("header without a colon", "HTTP/1.1 200 OK\r\nno colon\r\n\r\n", Failure(Kind.Protocol, null)),
        ("half a status line", "HTTP/1.1 20", Failure(Kind.Temporary, null)),
        ("only early hints", "HTTP/1.1 103 Early Hints\r\n\r\n", Failure(Kind.Temporary, null)),
        ("another protocol", "HTTP/1.1 101 Switching Protocols\r\n\r\n", Failure(Kind.Protocol, 101)),
        ("too long by announcement", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n{", Failure(Kind.Protocol, 200)),
        ("no length and no end", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{", Failure(Kind.Protocol, 200)),
        ("no number for a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n{}\r\n0\r\n\r\n", Failure(Kind.Temporary, 200)),
        ("endless number for a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\n{}", Failure(Kind.Temporary, 200)),
    }.Select(raw => Row($"raw: {raw.Item1}", JobFault.Raw(raw.Item2), raw.Item3) with { SendsNoRequestId = true, IsTracedByDotNet = raw.Item2.Contains(Secrets.Credentials, StringComparison.Ordinal) });

    private static IEnumerable<HostileRow> Values() =>
    [
        .. WrongValues.Dates.Select(value => Row($"times {value}", e => Everywhere(e.Times, value), _ => s_readableDates.Contains(value) ? Snapshot : Timeless)),
        .. WrongValues.Numbers.Select(value => Row($"numbers {value}", e => Everywhere(e.Numbers, value), e => e.IsXml || IsJson(value) ? Snapshot : Failure(Kind.Protocol, 200))),
        .. WrongValues.Texts.Select(value => Row($"texts {value}", e => Everywhere(e.Texts, value), e => e.IsXml || IsJson(value) ? Snapshot : Failure(Kind.Protocol, 200))),
        .. WrongValues.Texts.Select(value => Row($"status {value}", e => JobFault.Field(e.StatusField, value), e => WithStatus(e, value))),
        .. new[] { "[]", "{}", "\"x\"", "1", "true", "null" }.Select(value => Row(
            $"envelope {value}", JobFault.Edit(document => document["data"] = JsonNode.Parse(value)), e => e.HasEnvelope ? Failure(Kind.Protocol, 200) : Snapshot)),
        Row("no status", e => JobFault.Field(e.StatusField, "null").And(JobFault.Rewrite(text => text.Replace($"<{e.StatusField}>null</{e.StatusField}>", "", StringComparison.Ordinal))), _ => Failure(Kind.Protocol, 200)),
        Row("status in another case", e => JobFault.Field(e.StatusField.ToUpperInvariant(), "\"bogus\""), _ => Snapshot),
        Row("two statuses", e => JobFault.Rewrite(text => Doubled(e, text)), _ => Snapshot),
        Row("unknown status", e => JobFault.Field(e.StatusField, "\"PONDERING\""), _ => Unknown("PONDERING")),
    ];

    private static IEnumerable<HostileRow> Documents() =>
    [
        Row("arrays, 20 deep", JobFault.NestedArrays(20), Snapshot),
        Row("objects, 20 deep", JobFault.NestedObjects(20), Snapshot),
        Row("arrays, 1000 deep", JobFault.NestedArrays(1_000), Failure(Kind.Protocol, 200)),
        Row("objects, 1000 deep", JobFault.NestedObjects(1_000), Failure(Kind.Protocol, 200)),
        Row("entities", JobFault.Entities(), Failure(Kind.Protocol, 200)),
        Row("one entity", JobFault.Entities(1), Failure(Kind.Protocol, 200)),
        Row("DTD from elsewhere", JobFault.Body($"<!DOCTYPE a SYSTEM \"http://{Elsewhere}/\"><a/>", "application/xml"), Failure(Kind.Protocol, 200)),
        Row("entity from elsewhere", JobFault.Body($"<!DOCTYPE a [<!ENTITY b SYSTEM \"http://{Elsewhere}/\">]><a>&b;</a>", "application/xml"), Failure(Kind.Protocol, 200)),
    ];

    private static IEnumerable<HostileRow> Echoes() => s_echoes.SelectMany((echo, i) => new[] { 200, 400, 401, 403, 404, 500 }.Select(code => code == 200
        ? Row($"echo {i}", echo, i == 0 ? Snapshot : Failure(Kind.Protocol, 200))
        : Row($"echo {i}, {code}", JobAnswer.Documented((HttpStatusCode)code).With(JobFault.Edit(_ => { })).With(echo), Failure(s_errors.Single(error => error.Code == code).Kind, code))))
        .Append(Row("echo in Vault's envelope", JobAnswer.VeevaVaultFailure("INVALID_DATA").With(JobFault.Echo()), e => Failure(e.HasErrorsIn200 ? Kind.InvalidRequest : Kind.Protocol, 200)));

    private static HostileRow Row(string name, JobAnswer answer, HostileOutcome outcome) => new(name, _ => answer, _ => outcome);

    private static HostileRow Row(string name, JobAnswer answer, HostileOutcome json, HostileOutcome xml) => new(name, _ => answer, e => e.IsXml ? xml : json);

    private static HostileRow Row(string name, JobAnswer answer, Func<HostileEndpoint, HostileOutcome> outcome) => new(name, _ => answer, outcome);

    private static HostileRow Row(string name, Func<HostileEndpoint, JobAnswer> answer, Func<HostileEndpoint, HostileOutcome> outcome) => new(name, answer, outcome);

    private static JobAnswer Everywhere(IEnumerable<string> fields, string value) =>
        fields.Aggregate(JobAnswer.Job, (answer, field) => answer.With(JobFault.Field(field, value)));

    /// <summary>The status after another one, which does not count.</summary>
    private static string Doubled(HostileEndpoint e, string text) => text
        .Replace($"\"{e.StatusField}\":\"{e.Status}\"", $"\"{e.StatusField}\":\"bogus\",\"{e.StatusField}\":\"{e.Status}\"", StringComparison.Ordinal)
        .Replace($"<{e.StatusField}>{e.Status}<", $"<{e.StatusField}>bogus</{e.StatusField}><{e.StatusField}>{e.Status}<", StringComparison.Ordinal);

    /// <summary>XML has no types: what is not a text in JSON is one there.</summary>
    private static HostileOutcome WithStatus(HostileEndpoint e, string value) => (e.IsXml, value) switch
    {
        (false, "\"\\u0000\"") => Unknown("\0"),
        (false, _) or (true, "\"\"" or "\"\n\"") => Failure(Kind.Protocol, 200),
        _ => Unknown(value.EndsWith('"') ? value.Trim('"') : value),
    };

    private static bool IsJson(string text)
    {
        try
        {
            JsonNode.Parse(text);
            return true;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private static byte[] Compressed()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes("{\"data\":{" + string.Join(',', Enumerable.Range(0, 100).Select(i => string.Create(CultureInfo.InvariantCulture, $"\"{i * 7919}\":{i * 104729}"))) + "}}"));
        }

        return compressed.ToArray();
    }
}
