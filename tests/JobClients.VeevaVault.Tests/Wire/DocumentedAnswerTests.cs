using System.Net;
using Kind = JobClients.JobClientErrorKind;

namespace JobClients.VeevaVault.Tests.Wire;

/// <summary>Every error type of Vault's page, and the samples of its errors, as they come over a socket.</summary>
public sealed class DocumentedAnswerTests
{
    /// <summary>The types of https://general.veevavault.dev/vault-api/references/error-types, and one that is on no page.</summary>
    public static TheoryData<VeevaVaultFormat, string, Kind> Types => VaultAnswers.Cross(
        ("UNEXPECTED_ERROR", Kind.Temporary),
        ("MALFORMED_URL", Kind.NotFound),
        ("METHOD_NOT_SUPPORTED", Kind.InvalidRequest),
        ("INACTIVE_USER", Kind.Authentication),
        ("NO_PASSWORD_PROVIDED", Kind.Authentication),
        ("USERNAME_OR_PASSWORD_INCORRECT", Kind.Authentication),
        ("USER_LOCKED_OUT", Kind.Authentication),
        ("PASSWORD_CHANGE_REQUIRED", Kind.Authentication),
        ("INVALID_SESSION_ID", Kind.Authentication),
        ("PARAMETER_REQUIRED", Kind.InvalidRequest),
        ("INVALID_DATA", Kind.InvalidRequest),
        ("INSUFFICIENT_ACCESS", Kind.AccessDenied),
        ("OPERATION_NOT_ALLOWED", Kind.InvalidRequest),
        ("ATTRIBUTE_NOT_SUPPORTED", Kind.InvalidRequest),
        ("INVALID_FILTER", Kind.InvalidRequest),
        ("INCORRECT_QUERY_SYNTAX_ERROR", Kind.InvalidRequest),
        ("RACE_CONDITION", Kind.Temporary),
        ("EXCEEDS_FILE_MAX_SIZE", Kind.InvalidRequest),
        ("API_LIMIT_EXCEEDED", Kind.RateLimited),
        ("CONFIGURATION_MODE_ENABLED", Kind.Temporary),
        ("SDK_ERROR", Kind.InvalidRequest),
        ("OPERATION_IN_PROGRESS", Kind.Temporary),
        ("ITEM_NAME_EXISTS", Kind.InvalidRequest),
        ("USER_NOT_FOUND", Kind.InvalidRequest),
        ("FEDERATED_ID_ALREADY_EXISTS", Kind.InvalidRequest),
        ("SERVICE_UNAVAILABLE", Kind.Temporary));

    public static TheoryData<VeevaVaultFormat, string, (Kind, string?, string?)> Samples => VaultAnswers.Cross<string, (Kind, string?, string?)>(
        ("""{"responseStatus":"FAILURE","errors":[{"type":"NO_PASSWORD_PROVIDED","message":"No password was provided for the login call."}],"errorType":"AUTHENTICATION_FAILED"}""",
            (Kind.Authentication, "NO_PASSWORD_PROVIDED", "No password was provided for the login call.")),
        ("""{"responseStatus":"FAILURE","errors":[{"type":"API_LIMIT_EXCEEDED","message":"Too many polling requests"}]}""",
            (Kind.RateLimited, "API_LIMIT_EXCEEDED", "Too many polling requests")),
        ("""{"responseStatus":"FAILURE","errors":[{"type":"INSUFFICIENT_ACCESS","message":"User [61603] not licensed for permission [VaultActions_API_Access]."}]}""",
            (Kind.AccessDenied, "INSUFFICIENT_ACCESS", "User [61603] not licensed for permission [VaultActions_API_Access].")),
        ("""{"responseStatus":"EXCEPTION","responseMessage":"Document not found 19523/7652","id":7652}""",
            (Kind.Temporary, null, "Document not found 19523/7652")),
        ("""{"responseStatus":"FAILURE","errors":[{"type":"SDK_ERROR","subtype":"S","message":"m"}]}""", (Kind.InvalidRequest, "SDK_ERROR", "m")),
        ("""{"responseStatus":"FAILURE","errors":[{"type":"INVALID_DATA"}]}""", (Kind.InvalidRequest, "INVALID_DATA", null)),
        ("""{"responseStatus":"FAILURE","errors":[]}""", (Kind.Temporary, null, null)));

    [Theory]
    [MemberData(nameof(Types))]
    public async Task ErrorType_HasItsKindWhateverTheStatus(VeevaVaultFormat format, string type, Kind expected)
    {
        var body = format == VeevaVaultFormat.Json
            ? $$"""{"responseStatus":"FAILURE","errors":[{"type":"{{type}}","message":"m"}]}"""
            : $"<ApiRestResult><responseStatus>FAILURE</responseStatus><errors><error><type>{type}</type><message>m</message></error></errors></ApiRestResult>";
        foreach (var status in new[] { HttpStatusCode.OK, HttpStatusCode.NotFound })
        {
            var failure = await FailAsync(format, status, body);

            (failure.HttpStatus, failure.Kind, failure.VendorCode, failure.VendorMessage, failure.RequestId).ShouldBe((status, expected, type, "m", "e-1"));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Sample_IsRead(VeevaVaultFormat format, string json, (Kind, string?, string?) expected)
    {
        using var written = VaultAnswers.In(format, json);
        using var invoker = new HttpMessageInvoker(written);
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://v.example");
        using var answer = await invoker.SendAsync(request, CancellationToken.None);

        var failure = await FailAsync(format, HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());

        (failure.Kind, failure.VendorCode, failure.VendorMessage).ShouldBe(expected);
    }

    private static async Task<JobClientException> FailAsync(VeevaVaultFormat format, HttpStatusCode status, string body)
    {
        var type = format == VeevaVaultFormat.Json ? "application/json" : "application/xml";
        await using var server = RawServer.Start(RawAnswer.Whole(status, $"{type};charset=UTF-8", body, "X-VaultAPI-ExecutionId: e-1"));
        using var client = new VeevaVaultClient(new() { BaseUrl = server.BaseAddress, SessionId = "s", Format = format });
        var failure = await Should.ThrowAsync<JobClientException>(client.Job("1").GetAsync());
        server.Requests.Count.ShouldBe(1);
        return failure;
    }
}
