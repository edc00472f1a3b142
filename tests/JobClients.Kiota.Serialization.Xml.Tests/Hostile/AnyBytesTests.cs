using System.Xml;
using JobClients.Support;
using JobClients.Kiota.Serialization.Xml.Tests.Models;

namespace JobClients.Kiota.Serialization.Xml.Tests.Hostile;

/// <summary>Whatever the bytes are, they are read, or refused as no XML.</summary>
public sealed class AnyBytesTests
{
    private static readonly byte[] s_sample = "<?xml version='1.0' encoding='UTF-8'?><r xmlns:x='u' a='1'><x:a>1</x:a><!-- c --><b><![CDATA[x]]>&amp;&#65;</b><?pi d?></r>"u8.ToArray();

    [Fact]
    public void AnyBytes_AreReadOrRefused() => AnyBytes.Check(ShouldBeReadOrRefused);

    [Fact]
    public void AnyBytes_InADocument_AreReadOrRefused() => AnyBytes.CheckDamaged(s_sample, ShouldBeReadOrRefused);

    private static void ShouldBeReadOrRefused(byte[] bytes)
    {
        var thrown = Record.Exception(() => Document.ReadAsync(bytes).GetAwaiter().GetResult().GetObjectValue(Map.Create));
        (thrown is null or XmlException).ShouldBeTrue($"{thrown}\n{Convert.ToHexString(bytes)}");
    }
}
