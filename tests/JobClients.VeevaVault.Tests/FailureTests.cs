using System.Net;
using System.Text.Json;

namespace JobClients.VeevaVault.Tests;

/// <summary>Vault answers 200 whatever happened.</summary>
public sealed class FailureTests
{
    public static TheoryData<VeevaVaultFormat, string, JobClientErrorKind> ErrorTypes => VaultAnswers.Cross(
        ("API_LIMIT_EXCEEDED", JobClientErrorKind.RateLimited),
        ("INVALID_SESSION_ID", JobClientErrorKind.Authentication),
        ("USER_LOCKED_OUT", JobClientErrorKind.Authentication),
        ("INSUFFICIENT_ACCESS", JobClientErrorKind.AccessDenied),
        ("MALFORMED_URL", JobClientErrorKind.NotFound),
        ("INVALID_DATA", JobClientErrorKind.InvalidRequest),
        ("METHOD_NOT_SUPPORTED", JobClientErrorKind.InvalidRequest),
        ("UNEXPECTED_ERROR", JobClientErrorKind.Temporary),
        ("OPERATION_IN_PROGRESS", JobClientErrorKind.Temporary),
        ("NEVER_SEEN_BEFORE", JobClientErrorKind.Temporary));

    public static TheoryData<VeevaVaultFormat, string, JobState> OddAnswers => VaultAnswers.Cross(
        ("""{"responseStatus":"WARNING","warnings":[{"type":"W","message":"m"}],"data":{"status":"RUNNING"}}""", JobState.Running),
        ("""{"data":{"status":"RUNNING"}}""", JobState.Running),
        ("""{"responseStatus":"","data":{"status":"RUNNING"}}""", JobState.Running),
        ("""{"responseStatus":"success","data":{"status":"RUNNING","id":"not a number","created_date":"never"}}""", JobState.Running),
        ("""{"responseStatus":"SUCCESS","errors":"no errors","data":{"status":"RUNNING"}}""", JobState.Running),
        ("""{"responseStatus":"SUCCESS","errors":["none","at all"],"data":{"status":"RUNNING"}}""", JobState.Running),
        ("""{"errors":[{"other":"x"}],"data":{"status":"RUNNING"}}""", JobState.Running),
        ("""{"responseStatus":"SUCCESS","data":{"id":"x","status":"RUNNING"}}""", JobState.Running));

    public static TheoryData<VeevaVaultFormat, string, string?> OddErrors => VaultAnswers.Cross<string, string?>(
        ("""{"responseStatus":"FAILURE","errors":"text","data":{"status":"RUNNING"}}""", null),
        ("""{"responseStatus":"FAILURE","errors":["text",{"type":"INVALID_DATA","message":"m"}]}""", "INVALID_DATA"),
        ("""{"errors":["text",{"type":"INVALID_DATA"}],"data":{"status":"RUNNING"}}""", "INVALID_DATA"),
        ("""{"errors":[{"message":"m"}],"data":{"status":"RUNNING"}}""", null));

    /// <summary>With the type, the message and the sentence of each.</summary>
    public static TheoryData<VeevaVaultFormat, string, (string?, string?, string)> Reasons => VaultAnswers.Cross<string, (string?, string?, string)>(
        ("""{"responseStatus":"FAILURE","responseMessage":"r","errorType":"SDK_ERROR","errors":[{"type":"INVALID_DATA","message":"m"}]}""", ("INVALID_DATA", "m", "Vault answered INVALID_DATA: m")),
        ("""{"responseStatus":"FAILURE","responseMessage":"r","errorType":"SDK_ERROR","errors":[{"message":"m"}]}""", ("SDK_ERROR", "m", "Vault answered SDK_ERROR: m")),
        ("""{"responseStatus":"FAILURE","responseMessage":"r","errorType":"SDK_ERROR","errors":[{"type":"INVALID_DATA"}]}""", ("INVALID_DATA", "r", "Vault answered INVALID_DATA: r")),
        ("""{"responseStatus":"FAILURE"}""", (null, null, "Vault answered an error without a type: it gives no reason.")));

    public static TheoryData<VeevaVaultFormat, string, string[]> Remarks => VaultAnswers.Cross<string, string[]>(
        ("""{"responseStatus":"WARNING","warnings":[{"type":"W","message":"m"},{"type":"V"},{"message":"n"}],"data":{"status":"RUNNING"}}""", ["m (W)", "V", "n"]),
        ("""{"responseStatus":"SUCCESS","warnings":[{"type":"W","message":"m"}],"data":{"status":"RUNNING"}}""", ["m (W)"]),
        ("""{"responseStatus":"warning","responseMessage":"m","data":{"status":"RUNNING"}}""", ["m"]),
        ("""{"responseStatus":"WARNING","warnings":[],"responseMessage":"m","data":{"status":"RUNNING"}}""", ["m"]),
        ("""{"responseStatus":"WARNING","data":{"status":"RUNNING"}}""", []),
        ("""{"responseStatus":"SUCCESS","responseMessage":"OK","data":{"status":"RUNNING"}}""", []));

    public static TheoryData<VeevaVaultFormat, string, string?> Links => VaultAnswers.Cross<string, string?>(
        ("//evil.example/a", null),
        ("/\\evil.example/a", null),
        ("https://evil.example/a", null),
        ("a/b", null),
        ("\\\\evil.example/a", null),
        ("https:/evil.example/a", null),
        ("", null),
        ("/", null),
        ("/@evil.example/a", "https://v.example/@evil.example/a"),
        ("/..//evil.example/a", "https://v.example//evil.example/a"),
        ("/.//evil.example/a", "https://v.example//evil.example/a"),
        ("/api/v26.1/a", "https://v.example/api/v26.1/a"));

    public static TheoryData<VeevaVaultFormat, string, string> Jobless => VaultAnswers.Cross(
        ("application/json", """{"responseStatus":"SUCCESS"}"""),
        ("application/json", """{"responseStatus":"SUCCESS","data":{"id":1}}"""),
        ("application/xml", "<r><responseStatus>SUCCESS</responseStatus></r>"),
        ("application/xml", "<r><data><status>RUNN"),
        ("application/xml", "<!DOCTYPE r [<!ENTITY a 'b'>]><r><data><status>RUNNING</status></data></r>"),
        ("text/html", "<html>down for maintenance</html>"));

    [Theory]
    [MemberData(nameof(ErrorTypes))]
    public async Task GetAsync_ErrorType_HasItsKind(VeevaVaultFormat format, string type, JobClientErrorKind expected)
    {
        await using var vault = await SimulatedVault.StartAsync(format);
        var job = vault.Open(JobScript.VeevaVaultJob().Answering(JobAnswer.VeevaVaultFailure(type, "As scripted.")));

        var failure = await Should.ThrowAsync<JobClientException>(job.GetAsync());

        failure.Kind.ShouldBe(expected);
        failure.HttpStatus.ShouldBe(HttpStatusCode.OK);
        (failure.VendorCode, failure.VendorMessage).ShouldBe((type, "As scripted."));
    }

    [Theory]
    [MemberData(nameof(VaultAnswers.Formats), MemberType = typeof(VaultAnswers))]
    public async Task GetAsync_ErrorTypeAlone_HasItsKindAndTheExecutionId(VeevaVaultFormat format)
    {
        using var answers = VaultAnswers.In(format, """{"responseStatus":"FAILURE","errorType":"AUTHENTICATION_FAILED"}""")
            .With("X-VaultAPI-ExecutionId", "e-1").With("Retry-After", "17");
        using var client = VaultAnswers.Connect(format, answers);

        var failure = await Should.ThrowAsync<JobClientException>(client.Job("1").GetAsync());

        (failure.Kind, failure.VendorCode).ShouldBe((JobClientErrorKind.Authentication, "AUTHENTICATION_FAILED"));
        (failure.RequestId, failure.RetryAfter).ShouldBe(("e-1", TimeSpan.FromSeconds(17)));
    }

    [Theory]
    [MemberData(nameof(VaultAnswers.Formats), MemberType = typeof(VaultAnswers))]
    public async Task ResultLink_IsTheResultBeforeItsDescription(VeevaVaultFormat format)
    {
        string[] best = ["content", "results", "artifacts", "file"];
        for (var first = 0; first < best.Length; first++)
        {
            var links = string.Concat(best[first..].Reverse().Select(rel => $$""",{"rel":"{{rel}}","href":"/{{rel}}"}"""));
            using var answers = VaultAnswers.In(format, $$"""{"data":{"status":"SUCCESS","links":[{"rel":"self","href":"/s"}{{links}}]} }""");
            using var client = VaultAnswers.Connect(format, answers);

            (await client.Job("1").GetAsync()).ResultLink.ShouldBe(new Uri($"https://v.example/{best[first]}"));
        }
    }

    [Theory]
    [MemberData(nameof(VaultAnswers.Formats), MemberType = typeof(VaultAnswers))]
    public async Task GetAsync_ExceptionEnvelope_IsTemporary(VeevaVaultFormat format)
    {
        await using var vault = await SimulatedVault.StartAsync(format);

        var failure = await Should.ThrowAsync<JobClientException>(
            vault.Open(JobScript.VeevaVaultJob().Answering(JobAnswer.VeevaVaultException("Document not found."))).GetAsync());

        failure.Kind.ShouldBe(JobClientErrorKind.Temporary);
        failure.Message.ShouldContain("Document not found.");
    }

    [Theory]
    [MemberData(nameof(VaultAnswers.Formats), MemberType = typeof(VaultAnswers))]
    public async Task GetAsync_WrongSession_IsAnAuthenticationFailureWithoutTheSession(VeevaVaultFormat format)
    {
        await using var vault = await SimulatedVault.StartAsync(format, sessionId: "wrong-session");

        var failure = await Should.ThrowAsync<JobClientException>(vault.Open(JobScript.VeevaVaultJob()).GetAsync());

        failure.Kind.ShouldBe(JobClientErrorKind.Authentication);
        failure.ToString().ShouldNotContain("wrong-session");
    }

    [Theory]
    [MemberData(nameof(OddErrors))]
    public async Task GetAsync_OddErrors_AreAFailureIfOneTells(VeevaVaultFormat format, string body, string? type)
    {
        using var answers = VaultAnswers.In(format, body);
        using var client = VaultAnswers.Connect(format, answers);

        (await Should.ThrowAsync<JobClientException>(client.Job("1").GetAsync())).VendorCode.ShouldBe(type);
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public async Task GetAsync_Failure_HasTheFirstErrorOrElseTheEnvelope(VeevaVaultFormat format, string body, (string?, string?, string) expected)
    {
        using var answers = VaultAnswers.In(format, body);
        using var client = VaultAnswers.Connect(format, answers);

        var failure = await Should.ThrowAsync<JobClientException>(client.Job("1").GetAsync());

        (failure.VendorCode, failure.VendorMessage).ShouldBe((expected.Item1, expected.Item2));
        failure.Message.ShouldContain(expected.Item3);
    }

    [Theory]
    [MemberData(nameof(OddAnswers))]
    public async Task GetAsync_OddButReadable_IsASnapshot(VeevaVaultFormat format, string body, JobState expected)
    {
        using var answers = VaultAnswers.In(format, body);
        using var client = VaultAnswers.Connect(format, answers);

        (await client.Job("1").GetAsync()).State.ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Remarks))]
    public async Task GetAsync_Warnings_AreOnTheSnapshot(VeevaVaultFormat format, string body, string[] expected)
    {
        using var answers = VaultAnswers.In(format, body);
        using var client = VaultAnswers.Connect(format, answers);

        var snapshot = await client.Job("1").GetAsync();

        snapshot.State.ShouldBe(JobState.Running);
        snapshot.Warnings.Select(warning => warning.ToString()).ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Jobless))]
    public async Task GetAsync_NoJobInTheAnswer_IsAProtocolFailure(VeevaVaultFormat format, string contentType, string body)
    {
        using var answers = new CannedAnswers(HttpStatusCode.OK, contentType, body);
        using var client = VaultAnswers.Connect(format, answers);

        (await Should.ThrowAsync<JobClientException>(client.Job("1").GetAsync())).Kind.ShouldBe(JobClientErrorKind.Protocol);
    }

    [Theory]
    [MemberData(nameof(Links))]
    public async Task ResultLink_LeavesNotTheHost(VeevaVaultFormat format, string href, string? expected)
    {
        using var answers = VaultAnswers.In(
            format,
            """{"data":{"status":"SUCCESS","links":[{"rel":"self","href":"/self"},{"rel":"file","href":HREF}]}}""".Replace("HREF", JsonSerializer.Serialize(href), StringComparison.Ordinal));
        using var client = VaultAnswers.Connect(format, answers);

        (await client.Job("1").GetAsync()).ResultLink.ShouldBe(expected is null ? null : new Uri(expected));
    }

    [Fact]
    public void Constructor_WithoutOptions_IsRefused() => Should.Throw<ArgumentNullException>(() => new VeevaVaultClient(null!)).ParamName.ShouldBe("options");

    [Fact]
    public void Constructor_BadOptions_NamesEveryFaultAndNoSecret()
    {
        var options = new VeevaVaultOptions { SessionId = "secret\n", AccessToken = "secret\r", ApiVersion = "26.1", Format = (VeevaVaultFormat)7 };

        var message = Should.Throw<ArgumentException>(() => new VeevaVaultClient(options)).Message;

        message.ShouldContain(nameof(VeevaVaultOptions.BaseUrl));
        message.ShouldContain("exclude each other");
        message.ShouldContain("SessionId has to be printable ASCII.");
        message.ShouldContain("AccessToken has to be printable ASCII.");
        message.ShouldContain(nameof(VeevaVaultOptions.ApiVersion));
        message.ShouldContain(nameof(VeevaVaultOptions.Format));
        message.ShouldNotContain("secret");
    }
}
