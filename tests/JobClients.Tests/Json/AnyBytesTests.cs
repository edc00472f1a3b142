using System.Text;
using System.Text.Json;
using JobClients.Support;

namespace JobClients.Tests.Json;

/// <summary>Whatever the bytes are, they are read, or refused as no JSON.</summary>
public sealed class AnyBytesTests
{
    private static readonly byte[] s_sample = Encoding.UTF8.GetBytes(
        """{"string":"gr\u00f6\u00dfe 😀","int":7,"double":-1.5e3,"bool":true,"moment":"2026-01-02T03:04:05Z","a":[1,[null,{"b":{}}]],"bytes":"AAEC"}""");

    [Fact]
    public void AnyBytes_AreReadOrRefused() => AnyBytes.Check(ShouldBeReadOrRefused);

    [Fact]
    public void AnyBytes_InADocument_AreReadOrRefused() => AnyBytes.CheckDamaged(s_sample, ShouldBeReadOrRefused);

    private static void ShouldBeReadOrRefused(byte[] bytes)
    {
        var thrown = Record.Exception(() => Documents.ReadAsync(bytes).GetAwaiter().GetResult());
        (thrown is null or JsonException).ShouldBeTrue($"{thrown}\n{Convert.ToHexString(bytes)}");
    }
}
