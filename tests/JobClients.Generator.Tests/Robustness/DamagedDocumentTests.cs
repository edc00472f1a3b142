using System.Text;

namespace JobClients.Generator.Tests.Robustness;

public sealed class DamagedDocumentTests : IDisposable
{
    private readonly Attempt _attempt = new();

    public static TheoryData<string> Names => [.. Documents.Names];

    public void Dispose() => _attempt.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public Task Generate_OfATruncatedDocument_IsClear(string name)
    {
        var whole = Encoding.UTF8.GetBytes(Documents.Text(name));
        var step = Math.Max(1, whole.Length / 20);
        return ShouldBeClearAsync(Enumerable.Range(0, 20).Select(count => Encoding.UTF8.GetString(whole[..(count * step)])));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public Task Generate_OfValuesOfWrongTypes_IsClear(string name)
    {
        var all = Damage.WrongTypes(Documents.Json(name)).ToList();
        var step = Math.Max(1, all.Count / 80);
        return ShouldBeClearAsync(all.Where((_, index) => index % step == 0));
    }

    private async Task ShouldBeClearAsync(IEnumerable<string> documents)
    {
        foreach (var document in documents)
        {
            (await _attempt.GenerateAsync(document)).Fault.ShouldBeNull(document);
        }
    }
}
