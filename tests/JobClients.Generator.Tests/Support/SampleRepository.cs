using JobClients.Generator.Commands;

namespace JobClients.Generator.Tests.Support;

/// <summary>A small repository with one spec and its lock.</summary>
internal sealed class SampleRepository : IDisposable
{
    public const string Spec = """
        openapi: 3.0.3
        info: {title: Sample, version: "1"}
        servers: [{url: "https://api.example.com"}]
        paths:
          /jobs/{id}:
            get:
              operationId: getJob
              parameters:
                - {name: id, in: path, required: true, schema: {type: string}}
              responses:
                "200":
                  description: OK
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Job'}
        components:
          schemas:
            Job:
              type: object
              properties:
                id: {type: string}
        """;

    private const string Lock = """
        {
          "clients": {
            "sample": {
              "descriptionLocation": "specs/sample.yaml",
              "clientClassName": "SampleClient",
              "clientNamespaceName": "Sample",
              "outputPath": "generated/sample"
            }
          },
          "servers": { "sample": { "contentHash": "kept" } }
        }
        """;

    public SampleRepository()
    {
        Files["specs/sample.yaml"] = Spec;
        Files["kiota-lock.json"] = Lock;
    }

    public TemporaryFolder Files { get; } = new();

    /// <summary>Runs <c>build</c>, and gives its exit code and what it printed.</summary>
    public async Task<(int ExitCode, string Output)> BuildAsync(params string[] options)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(["build", "--root", Files.Path, .. options], output, error);
        return (exitCode, output.ToString() + error);
    }

    public void Dispose() => Files.Dispose();
}
