using JobClients.Generator.Naming;

namespace JobClients.Generator.Tests.Naming;

public class MemberOrderTests
{
    [Fact]
    public void Order_OfNames_PutsUnderscoreBeforeDigitsBeforeLetters()
    {
        string[] names = ["b", "A_b", "a1", "Ab", "_", "a", "a-b", "B1", "1"];

        names.Order(MemberOrder.Instance).ShouldBe(["_", "1", "a", "A_b", "a-b", "a1", "Ab", "b", "B1"]);
    }

    [Theory]
    [InlineData("Name", "name", 0)]
    [InlineData("constructor", "CreateFromDiscriminatorValue", -1)]
    [InlineData("Serialize", "GetFieldDeserializers", 1)]
    public void Compare_OfTwoNames_IgnoresCase(string one, string other, int expected) =>
        Math.Sign(MemberOrder.Instance.Compare(one, other)).ShouldBe(expected);
}
