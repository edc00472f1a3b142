using System.Xml;
using FsCheck;
using FsCheck.Fluent;
using JobClients.Kiota.Serialization.Xml.Tests.Models;

namespace JobClients.Kiota.Serialization.Xml.Tests.Hostile;

/// <summary>Whatever the bytes are, they are read, or refused as no XML.</summary>
public sealed class AnyBytesTests
{
    private static readonly byte[] s_sample = "<?xml version='1.0' encoding='UTF-8'?><r xmlns:x='u' a='1'><x:a>1</x:a><!-- c --><b><![CDATA[x]]>&amp;&#65;</b><?pi d?></r>"u8.ToArray();

    // The same bytes in each run.
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(20260102, 7);

    [Fact]
    public void AnyBytes_AreReadOrRefused() => Prop.ForAll<byte[]>(ShouldBeReadOrRefused).Check(s_config);

    [Fact]
    public void AnyBytes_InADocument_AreReadOrRefused() => Prop.ForAll(Damaged().ToArbitrary(), ShouldBeReadOrRefused).Check(s_config);

    private static Gen<byte[]> Damaged() =>
        from start in Gen.Choose(0, s_sample.Length)
        from length in Gen.Choose(0, 4)
        from bytes in ArbMap.Default.GeneratorFor<byte[]>()
        select (byte[])[.. s_sample[..start], .. bytes, .. s_sample[Math.Min(s_sample.Length, start + length)..]];

    private static void ShouldBeReadOrRefused(byte[] bytes)
    {
        var thrown = Record.Exception(() => Document.ReadAsync(bytes).GetAwaiter().GetResult().GetObjectValue(Map.Create));
        (thrown is null or XmlException).ShouldBeTrue($"{thrown}\n{Convert.ToHexString(bytes)}");
    }
}
