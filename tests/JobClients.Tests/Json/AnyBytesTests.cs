using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace JobClients.Tests.Json;

/// <summary>Whatever the bytes are, they are read, or refused as no JSON.</summary>
public sealed class AnyBytesTests
{
    private static readonly byte[] s_sample = Encoding.UTF8.GetBytes(
        """{"string":"gr\u00f6\u00dfe 😀","int":7,"double":-1.5e3,"bool":true,"moment":"2026-01-02T03:04:05Z","a":[1,[null,{"b":{}}]],"bytes":"AAEC"}""");

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
        var thrown = Record.Exception(() => Documents.ReadAsync(bytes).GetAwaiter().GetResult());
        (thrown is null or JsonException).ShouldBeTrue($"{thrown}\n{Convert.ToHexString(bytes)}");
    }
}
