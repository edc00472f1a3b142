using System.Net;

namespace JobClients.Zuora.Tests;

/// <summary>Zuora tells of errors in many shapes, and not always in the one that the page of the operation has.</summary>
public sealed class ErrorShapeTests
{
    private static readonly string[] s_kinds = ["zuora/test-environment/e/1", "zuora/data-query/1", "zuora/data-labeling/1", "zuora/custom-object-bulk/1"];

    public static TheoryData<string, HttpStatusCode, string, string?, string?> Errors()
    {
        (string Body, string? Code, string? Message)[] shapes =
        [
            ("""{"success":false,"processId":"p","reasons":[{"code":50000040,"message":"m"}],"requestId":"r"}""", "50000040", "m"),
            ("""{"success":false,"reasons":[{"code":"50000040","message":"m"}]}""", "50000040", "m"),
            ("""{"reasons":[{"code":"ObjectNotFound","message":"m"}]}""", "ObjectNotFound", "m"),
            ("""{"code":1001,"message":"m"}""", "1001", "m"),
            ("""{"code":"1001","message":"m"}""", "1001", "m"),
            ("""{"code":71012515,"message":"m","details":[{"code":"x","message":"d"}]}""", "71012515", "m"),
            ("", null, null),
            ("""{"message":"m"}""", null, "m"),
            ("""{"timestamp":"2026-01-02","status":404,"error":"Not Found","message":"m","path":"/p"}""", "Not Found", "m"),
            ("""{"Success":false,"Errors":[{"Code":"INVALID_VALUE","Message":"m"}]}""", "INVALID_VALUE", "m"),
            ("""{"error":{"code":71013040,"message":"m"}}""", "71013040", "m"),
            ("""{"errors":[{"code":"e","message":"m"}]}""", "e", "m"),
            ("""{"code":71012515,"details":[{"code":"x","message":"d"}]}""", "71012515", "d"),
            ("""{"message":"m","details":[{"code":"x","message":"d"}]}""", "x", "m"),
            ("""{"reasons":[],"code":"c","message":"m"}""", "c", "m"),
            ("""{"reasons":[{"code":"c","Code":"C","message":"m","Message":"M"}]}""", "c", "m"),
            ("""{"error":"invalid_grant","error_description":"m"}""", "invalid_grant", "m"),
            ("{}", null, null),
        ];
        var data = new TheoryData<string, HttpStatusCode, string, string?, string?>();
        foreach (var reference in s_kinds)
        {
            foreach (var status in new[] { HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.NotFound })
            {
                foreach (var (body, code, message) in shapes)
                {
                    data.Add(reference, status, body, code, message);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Error_InAnyShape_HasItsCodeAndMessage(string reference, HttpStatusCode status, string body, string? code, string? message)
    {
        var failure = await FailAsync(reference, status, body);

        (failure.HttpStatus, failure.VendorCode, failure.VendorMessage).ShouldBe((status, code, message));
        failure.Kind.ShouldBe(status switch
        {
            HttpStatusCode.Forbidden => JobClientErrorKind.AccessDenied,
            HttpStatusCode.NotFound => JobClientErrorKind.NotFound,
            _ => JobClientErrorKind.InvalidRequest,
        });
    }

    [Theory]
    [InlineData("zuora/data-labeling/1", "50000050", JobClientErrorKind.Temporary)]
    [InlineData("zuora/data-labeling/1", "50000061", JobClientErrorKind.Temporary)]
    [InlineData("zuora/data-labeling/1", "50000070", JobClientErrorKind.RateLimited)]
    [InlineData("zuora/data-labeling/1", "50000099", JobClientErrorKind.Temporary)]
    [InlineData("zuora/data-labeling/1", "50000060", JobClientErrorKind.InvalidRequest)]
    [InlineData("zuora/data-labeling/1", "1061", JobClientErrorKind.InvalidRequest)]
    [InlineData("zuora/custom-object-bulk/1", "71013061", JobClientErrorKind.InvalidRequest)]
    [InlineData("zuora/data-query/1", "10000061", JobClientErrorKind.InvalidRequest)]
    public async Task Category_CountsUnderV1Alone(string reference, string code, JobClientErrorKind expected) =>
        (await FailAsync(reference, HttpStatusCode.BadRequest, $$"""{"success":false,"reasons":[{"code":{{code}},"message":"m"}]}""")).Kind.ShouldBe(expected);

    [Theory]
    [InlineData("zuora/data-labeling/1", "50000020", JobClientErrorKind.InvalidRequest)]
    [InlineData("zuora/data-labeling/1", "50000011", JobClientErrorKind.Authentication)]
    [InlineData("zuora/data-labeling/1", "50000010", JobClientErrorKind.AccessDenied)]
    [InlineData("zuora/data-labeling/1", "50000040", JobClientErrorKind.NotFound)]
    [InlineData("zuora/data-labeling/1", "50000061", JobClientErrorKind.Temporary)]
    [InlineData("zuora/test-environment/e/1", "1", JobClientErrorKind.InvalidRequest)]
    [InlineData("zuora/data-query/1", "1", JobClientErrorKind.InvalidRequest)]
    [InlineData("zuora/custom-object-bulk/1", "1", JobClientErrorKind.InvalidRequest)]
    public async Task SuccessFalse_WithHttp200_IsAFailure(string reference, string code, JobClientErrorKind expected)
    {
        var failure = await FailAsync(reference, HttpStatusCode.OK, $$"""{"success":false,"reasons":[{"code":"{{code}}","message":"m"}]}""");

        (failure.Kind, failure.HttpStatus, failure.VendorCode, failure.VendorMessage).ShouldBe((expected, HttpStatusCode.OK, code, "m"));
    }

    [Theory]
    [InlineData("zuora/test-environment/e/1", "\"status\":\"COMPLETED\"")]
    [InlineData("zuora/data-query/1", "\"data\":{\"queryStatus\":\"completed\"}")]
    [InlineData("zuora/data-labeling/1", "\"jobStatus\":\"Completed\"")]
    [InlineData("zuora/custom-object-bulk/1", "\"status\":\"completed\"")]
    public async Task SuccessFalse_AsText_IsAFailureAsWell(string reference, string status)
    {
        foreach (var text in new[] { "false", "False", " FALSE " })
        {
            (await FailAsync(reference, HttpStatusCode.OK, $$"""{"success":"{{text}}",{{status}}}""")).Message.ShouldContain("success: false");
        }
    }

    [Theory]
    [InlineData("""{"success":false,"reasons":[{"code":"1","message":"m"}]}""", "Zuora answered success: false, code 1: m")]
    [InlineData("""{"success":false,"reasons":[{"message":"m"}]}""", "Zuora answered success: false: m")]
    [InlineData("""{"success":false}""", "Zuora answered success: false: it gives no reason.")]
    public async Task SuccessFalse_IsToldWithItsReason(string body, string expected) =>
        (await FailAsync("zuora/data-labeling/1", HttpStatusCode.OK, body)).Message.ShouldContain(expected);

    [Theory]
    [InlineData("true")]
    [InlineData("\"true\"")]
    [InlineData("\"perhaps\"")]
    [InlineData("null")]
    public async Task SuccessThatIsNotFalse_IsNoFailure(string success)
    {
        using var server = new PretendServer(_ => (HttpStatusCode.OK, $$"""{"success":{{success}},"data":{"queryStatus":"completed"} }"""));
        using var client = new ZuoraClient(new() { BaseUrl = new("https://rest.example"), AccessToken = "t", HttpHandler = server });

        (await client.Open(JobReference.Parse("zuora/data-query/1")).GetAsync()).State.ShouldBe(JobState.Succeeded);
    }

    private static async Task<JobClientException> FailAsync(string reference, HttpStatusCode status, string body)
    {
        using var server = new PretendServer(_ => (status, body));
        using var client = new ZuoraClient(new() { BaseUrl = new("https://rest.example"), AccessToken = "t", HttpHandler = server });
        return await Should.ThrowAsync<JobClientException>(client.Open(JobReference.Parse(reference)).GetAsync());
    }
}
