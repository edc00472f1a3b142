using FsCheck;
using FsCheck.Fluent;

namespace JobClients.Support;

/// <summary>Checks something with bytes of all sorts, the same in each run.</summary>
public static class AnyBytes
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(CaseCount.Of(1_000)).WithReplay(20260102, 7);

    public static void Check(Action<byte[]> check) => Prop.ForAll(check).Check(s_config);

    /// <summary>With a document that has lost a few bytes, and got some others instead.</summary>
    public static void CheckDamaged(byte[] document, Action<byte[]> check) => Prop.ForAll(Damaged(document).ToArbitrary(), check).Check(s_config);

    private static Gen<byte[]> Damaged(byte[] document) =>
        from start in Gen.Choose(0, document.Length)
        from length in Gen.Choose(0, 4)
        from bytes in ArbMap.Default.GeneratorFor<byte[]>()
        select (byte[])[.. document[..start], .. bytes, .. document[Math.Min(document.Length, start + length)..]];
}
