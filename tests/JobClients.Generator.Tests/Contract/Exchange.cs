namespace JobClients.Generator.Tests.Contract;

/// <summary>A request as it was sent, and its answer.</summary>
internal sealed record Exchange(HttpRequestMessage Request, HttpResponseMessage Answer, string Body);
