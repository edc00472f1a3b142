using FsCheck;
using FsCheck.Fluent;

namespace JobClients.Tests.References;

/// <summary>References of any text.</summary>
public sealed class JobReferencePropertyTests
{
    private const string NameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789-";
    private const string IdCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~-";

    // The same texts in each run.
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(CaseCount.Of(1_000)).WithReplay(20260102, 7);

    private static readonly Gen<string> s_names = Text(NameCharacters, 20).Where(name => name[0] != '-');

    private static readonly Gen<string> s_ids = Text(IdCharacters, 128).Where(id => id is not ("." or ".."));

    private static readonly Gen<string> s_references =
        from connection in s_names.Select(name => name + ":").OrNull()
        from vendor in s_names
        from kind in s_names
        from count in Gen.Choose(1, 2)
        from ids in s_ids.ArrayOf(count)
        select $"{connection}{vendor}/{kind}/{string.Join('/', ids)}";

    [Fact]
    public void Parse_Reference_IsWrittenAsItWasRead() => Prop.ForAll(s_references.ToArbitrary(), text =>
    {
        var reference = JobReference.Parse(text);

        reference.ToString().ShouldBe(text);
        reference.ShouldBe(JobReference.Parse(reference.ToString()));
        new JobReference(reference.Vendor, reference.Kind, [.. reference.Ids]).WithConnection(reference.Connection).ShouldBe(reference);
    }).Check(s_config);

    [Fact]
    public void Parse_ReferenceWithOneCharacterOfAnother_IsReadOrRefusedByTheRules() => Prop.ForAll(Damaged().ToArbitrary(), text =>
    {
        var isRead = JobReference.TryParse(text, out var reference);

        (reference?.ToString()).ShouldBe(isRead ? text : null);
        isRead.ShouldBe(IsReference(text));
    }).Check(s_config);

    [Fact]
    public void TryParse_AnyText_IsReadOrRefusedByTheRules() => Prop.ForAll<string?>(text =>
    {
        JobReference.TryParse(text, out _).ShouldBe(text is not null && IsReference(text));
    }).Check(s_config);

    private static Gen<string> Damaged() =>
        from text in s_references
        from position in Gen.Choose(0, text.Length - 1)
        from character in ArbMap.Default.GeneratorFor<char>().Or(Gen.Elements("/:.%?#\\ \r\n\0Aa-é".ToCharArray()))
        select $"{text[..position]}{character}{text[(position + 1)..]}";

    private static Gen<string> Text(string characters, int longest) =>
        from length in Gen.Choose(1, longest)
        from text in Gen.Elements(characters.ToCharArray()).ArrayOf(length)
        select new string(text);

    /// <summary>The rules in another way than the product has them.</summary>
    private static bool IsReference(string text)
    {
        var parts = text.Split(':', 2);
        var rest = parts[^1].Split('/');
        return (parts.Length == 1 || IsName(parts[0]))
            && rest.Length is 3 or 4
            && rest[..2].All(IsName)
            && rest[2..].All(id => id.Length is > 0 and <= 128 && id.All(IdCharacters.Contains) && id is not ("." or ".."));
    }

    private static bool IsName(string text) => text.Length > 0 && text[0] != '-' && text.All(NameCharacters.Contains);
}
