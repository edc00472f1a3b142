using JobClients.Generator.Kiota;
using JobClients.Generator.Locking;

namespace JobClients.Generator.Tests.Kiota;

public class KiotaArgumentsTests
{
    [Fact]
    public void Of_AnEntry_TellsAllThatItRecords()
    {
        var entry = new KiotaLock
        {
            DescriptionLocation = "specs/a.yaml",
            ClientClassName = "Api",
            ClientNamespaceName = "Acme",
            TypeAccessModifier = "Internal",
            ExcludeBackwardCompatible = true,
            IncludeAdditionalData = false,
            DisableSSLValidation = true,
            Serializers = ["none"],
            Deserializers = ["none"],
            StructuredMimeTypes = ["application/json", "application/xml;q=0.9"],
            IncludePatterns = ["/a/**"],
            ExcludePatterns = ["/b#GET"],
            DisabledValidationRules = ["all"],
            AllowedExternalOrigins = ["https://example.com"],
        };

        string.Join(' ', KiotaArguments.Of(entry, "out")).ShouldBe(
            "generate --language CSharp --openapi specs/a.yaml --output out --class-name Api --namespace-name Acme"
            + " --type-access-modifier Internal --exclude-backward-compatible true --additional-data false"
            + " --disable-ssl-validation --serializer none --deserializer none --structured-mime-types application/json"
            + " --structured-mime-types application/xml;q=0.9 --include-path /a/** --exclude-path /b#GET"
            + " --disable-validation-rules all --allowed-external-origins https://example.com --log-level Warning");
    }
}
