using JobClients.Generator.Diagnostics;
using JobClients.Generator.Generation;
using JobClients.Generator.Options;
using JobClients.Generator.Reading;
using JobClients.Generator.Tests.Support;

namespace JobClients.Generator.Tests.Generation;

public sealed class RefusalTests : IDisposable
{
    private const string Head = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n";

    private readonly TemporaryFolder _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Client_OfAnEncodingWithoutItsProperty_IsRefused()
    {
        var failure = await RefusedAsync("""
            paths:
              /a:
                post:
                  requestBody:
                    content:
                      multipart/form-data:
                        schema: {type: object, properties: {a: {type: string}}}
                        encoding: {b: {contentType: application/json}}
                  responses: {'204': {description: d}}
            """);

        failure.Finding.Code.ShouldBe("JCG017");
        failure.Finding.Pointer.ShouldBe("#/paths/~1a/post/requestBody/content/multipart~1form-data/encoding/b");
    }

    [Fact]
    public async Task Client_OfAClassThatExtendsNothing_IsRefusedByItsPointer()
    {
        var failure = await RefusedAsync("""
            paths:
              /a: {get: {responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}}
            components:
              schemas:
                A: {oneOf: [{$ref: '#/components/schemas/B'}]}
                B: {allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {x: {type: string}}}]}
            """);

        failure.Finding.Code.ShouldBe("JCG016");
        failure.Finding.Pointer.ShouldBe("#/components/schemas/A");
    }

    private Task<SpecException> RefusedAsync(string body)
    {
        _files["openapi.yaml"] = Head + body;
        return Should.ThrowAsync<SpecException>(() => ClientGenerator.GenerateAsync(
            _files.Full("openapi.yaml"), new ClientOptions { ClassName = "A", NamespaceName = "B" }, new Findings(), CancellationToken.None));
    }
}
