using System.Net;
using System.Security.Cryptography;
using System.Text;
using JobClients.Simulator.Jobs;
using JobClients.Simulator.Pages;
using Microsoft.AspNetCore.Http;

namespace JobClients.Simulator.Results;

/// <summary>
/// The files of data queries, as S3 has them: open to whoever has the signed link, closed to whoever sends credentials of
/// his own besides.
/// </summary>
internal static class ResultFile
{
    public const string Route = "/results/{name}";

    private const string SignatureName = "X-Amz-Signature";

    public static Uri LinkTo(string id, Uri baseAddress) => new(baseAddress, $"results/{id}.jsonl?{SignatureName}={Sign(id)}");

    public static Task AnswerAsync(HttpContext context, JobBook jobs)
    {
        var id = Path.GetFileNameWithoutExtension((string)context.Request.RouteValues["name"]!);
        if (context.Request.Query[SignatureName] != Sign(id))
        {
            return RefuseAsync(context, HttpStatusCode.Forbidden, "AccessDenied", "Access Denied");
        }

        if (context.Request.Headers.Authorization.Count > 0)
        {
            return RefuseAsync(context, HttpStatusCode.BadRequest, "InvalidArgument", "Only one auth mechanism allowed");
        }

        return jobs.Find($"{DataQueryPage.Instance.Kind}/{id}")?.Result is { } text
            ? SendAsync(context, Encoding.UTF8.GetBytes(text))
            : RefuseAsync(context, HttpStatusCode.NotFound, "NoSuchKey", "The specified key does not exist.");
    }

    private static Task SendAsync(HttpContext context, byte[] bytes)
    {
        var tag = new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{Hash(bytes)}\"");
        return Microsoft.AspNetCore.Http.Results.Bytes(bytes, "binary/octet-stream", enableRangeProcessing: true, entityTag: tag).ExecuteAsync(context);
    }

    private static Task RefuseAsync(HttpContext context, HttpStatusCode status, string code, string message)
    {
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = "application/xml";
        return context.Response.WriteAsync($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{code}</Code><Message>{message}</Message></Error>");
    }

    private static string Sign(string id) => Hash(Encoding.UTF8.GetBytes($"simulated signature of {id}"));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
