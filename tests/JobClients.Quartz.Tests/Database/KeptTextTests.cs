namespace JobClients.Quartz.Tests.Database;

public class KeptTextTests
{
    private const string Face = "\ud83d\ude00";

    [Fact]
    public void Of_KeepsWhatTheDatabaseCan()
    {
        KeptText.Of(null).ShouldBeNull();
        Check("plain", "plain");
        Check("a\0b", "a\uFFFDb");
        Check($"whole {Face}", $"whole {Face}");
        Check($"half {Face[0]}", "half \uFFFD");
        Check($"{Face[1]} half", "\uFFFD half");
    }

    [Fact]
    public void Of_LongText_IsCutBetweenCharacters()
    {
        KeptText.Of(new('x', 3000)).ShouldBe(new('x', 2000));
        KeptText.Of(new string('x', 1999) + Face).ShouldBe(new('x', 1999));
        KeptText.Is(new('x', 3000)).ShouldBeTrue();
    }

    private static void Check(string text, string kept)
    {
        KeptText.Of(text).ShouldBe(kept);
        KeptText.Is(text).ShouldBe(text == kept);
    }
}
