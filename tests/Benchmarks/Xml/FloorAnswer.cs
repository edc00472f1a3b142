using System.Globalization;
using System.Xml.Linq;

namespace JobClients.Benchmarks.Xml;

/// <summary>What a program by hand would pick out of an <see cref="XDocument"/>: all that the generated model has.</summary>
internal sealed record FloorAnswer(string? ResponseStatus, string? ResponseMessage, FloorVaultJob? Data)
{
    public static FloorAnswer Of(XDocument document)
    {
        var root = document.Root!;
        var data = root.Element("data");
        return new((string?)root.Element("responseStatus"), (string?)root.Element("responseMessage"), data is null ? null : FloorVaultJob.Of(data));
    }

    public static long? Number(XElement? element) =>
        long.TryParse(element?.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
