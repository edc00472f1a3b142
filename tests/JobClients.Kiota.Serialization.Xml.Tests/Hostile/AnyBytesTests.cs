using System.Xml;
using FsCheck;
using FsCheck.Fluent;
using JobClients.Kiota.Serialization.Xml.Tests.Models;

namespace JobClients.Kiota.Serialization.Xml.Tests.Hostile;

/// <summary>Whatever the bytes are, they are read, or refused as no XML.</summary>
public sealed class AnyBytesTests
{
    private static readonly byte[] _sample = "<?xml version='1.0' encoding='UTF-8'?><r xmlns:x='u' a='1'><x:a>1</x:a><!-- c --><b><![CDATA[x]]>&amp;&#65;</b><?pi d?></r>"u8.ToArray();

    // The same bytes in each run.
    private static readonly Config _config = Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(20260102, 7);

    [Fact]
    public void AnyBytes_AreReadOrRefused() => Prop.ForAll<byte[]>(ShouldBeReadOrRefused).Check(_config);

    [Fact]
    public void AnyBytes_InADocument_AreReadOrRefused() => Prop.ForAll(Damaged().ToArbitrary(), ShouldBeReadOrRefused).Check(_config);

    private static Gen<byte[]> Damaged() =>
        from start in Gen.Choose(0, _sample.Length)
        from length in Gen.Choose(0, 4)
        from bytes in ArbMap.Default.GeneratorFor<byte[]>()
        select (byte[])[.. _sample[..start], .. bytes, .. _sample[Math.Min(_sample.Length, start + length)..]];

    private static void ShouldBeReadOrRefused(byte[] bytes)
    {
        var thrown = Record.Exception(() => Document.ReadAsync(bytes).GetAwaiter().GetResult().GetObjectValue(Map.Create));
        (thrown is null or XmlException).ShouldBeTrue($"{thrown}\n{Convert.ToHexString(bytes)}");
    }
}
