using JobClients.Generator.Surface;

namespace JobClients.Generator.Tests.Surface;

public class SurfaceDifferenceTests
{
    private const string Before = """
        A.Job : class
        A.Job is IParsable
        A.Job.Id : string?
        A.Job.Rows : int?
        A.Job.Get(string id) : Job
        A.Status : enum
        A.Status.Done : 1
        """;

    [Fact]
    public void Between_Equals_IsEmpty() => Between(Before).ShouldBeEmpty();

    [Fact]
    public void Between_InAnotherOrder_IsEmpty() => Between(string.Join('\n', Before.Split('\n').Reverse())).ShouldBeEmpty();

    [Theory]
    [InlineData("A.Job.Name : string?", "+ A.Job.Name : string?")]
    [InlineData("A.Job is IHolder", "+ A.Job is IHolder")]
    [InlineData("A.Job.Get(string id, int count) : Job", "+ A.Job.Get(string id, int count) : Job")]
    [InlineData("A.Job.Run() : abstract void", "+ A.Job.Run() : abstract void  (breaking)")]
    [InlineData("A.Job.Find<T>() : T where T : class, new()", "+ A.Job.Find<T>() : T where T : class, new()")]
    [InlineData("A.Job.Name : required string", "+ A.Job.Name : required string  (breaking)")]
    public void Between_WithAnotherLine_TellsWhatCame(string line, string change) => Between(Before + "\n" + line).ShouldBe([change]);

    [Theory]
    [InlineData("A.Job.Id : string?\n", "", "- A.Job.Id : string?  (breaking)")]
    [InlineData("A.Job is IParsable\n", "", "- A.Job is IParsable  (breaking)")]
    [InlineData("int?", "long?", "~ A.Job.Rows : int? -> long?  (breaking)")]
    [InlineData("Done : 1", "Done : 2", "~ A.Status.Done : 1 -> 2  (breaking)")]
    [InlineData("string id", "int id", "~ A.Job.Get(string id) : Job -> A.Job.Get(int id) : Job  (breaking)")]
    [InlineData("A.Status : enum", "A.Status : enum [Flags]", "~ A.Status : enum -> enum [Flags]  (breaking)")]
    [InlineData("string?", "string? [Obsolete]", "~ A.Job.Id : string? -> string? [Obsolete]")]
    [InlineData("string?", "string [Obsolete]", "~ A.Job.Id : string? -> string [Obsolete]  (breaking)")]
    [InlineData("A.Job : class", "A.Job : sealed class", "~ A.Job : class -> sealed class  (breaking)")]
    public void Between_WithALineChanged_TellsWhatBreaks(string old, string @new, string change) =>
        Between(Before.Replace(old, @new, StringComparison.Ordinal)).ShouldBe([change]);

    [Fact]
    public void Between_WithoutAType_DoesNotRepeatItsMembers() =>
        Between("A.Status : enum\nA.Status.Done : 1").ShouldBe(["- A.Job : class  (breaking)"]);

    [Fact]
    public void Between_TwoOverloadsReplaced_DoesNotGuessWhichBecameWhich() =>
        Between(
            Before + "\nA.Job.Get(int id) : Job",
            Before.Replace("string id", "long id", StringComparison.Ordinal) + "\nA.Job.Get(short id) : Job")
            .ShouldBe([
                "- A.Job.Get(int id) : Job  (breaking)",
                "+ A.Job.Get(long id) : Job",
                "+ A.Job.Get(short id) : Job",
                "- A.Job.Get(string id) : Job  (breaking)",
            ]);

    private static IEnumerable<string> Between(string after) => Between(Before, after);

    private static IEnumerable<string> Between(string before, string after) =>
        SurfaceDifference.Between(PublicSurface.Parse(before), PublicSurface.Parse(after)).Select(change => change.ToString());
}
