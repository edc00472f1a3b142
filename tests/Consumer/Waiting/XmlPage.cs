using JobClients.Kiota.Serialization.Xml;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Model = JobClients.VeevaVault.Generated.Models.JobLink;

namespace Consumer.Waiting;

/// <summary>The code on the page of the package JobClients.Kiota.Serialization.Xml.</summary>
internal static class XmlPage
{
    public static async Task RunAsync()
    {
        var model = new Model { Rel = "self" };

        ApiClientBuilder.RegisterDefaultDeserializer<XmlParseNodeFactory>();
        ApiClientBuilder.RegisterDefaultSerializer<XmlSerializationWriterFactory>();

        var xml = await KiotaSerializer.SerializeAsStringAsync("application/xml", model);
        var copy = await KiotaSerializer.DeserializeAsync("application/xml", xml, Model.CreateFromDiscriminatorValue);

        Console.WriteLine($"{copy!.Rel} came back as XML");
    }
}
