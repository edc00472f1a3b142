using System.Globalization;

namespace JobClients.Kiota.Serialization.Xml.Tests;

/// <summary>Lets the rest of a test run where commas are decimal, minus signs are long and years are counted differently.</summary>
internal sealed class ForeignCulture : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public ForeignCulture()
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("de-DE").Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.DateTimeFormat = (DateTimeFormatInfo)CultureInfo.GetCultureInfo("ar-SA").DateTimeFormat.Clone();
        CultureInfo.CurrentCulture = culture;
    }

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
