using System.Collections.Concurrent;
using Xunit.Abstractions;

namespace JobClients.Support.Mutation;

/// <summary>Tests that have taken long, also in processes before this one: a mutant that hangs ends its process.</summary>
internal sealed class SlowTests
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "slow-tests");

    private const string All = "all";

    private readonly ConcurrentDictionary<string, bool> _ids = new(StringComparer.Ordinal);

    public SlowTests()
    {
        foreach (var file in Directory.CreateDirectory(s_folder).EnumerateFiles())
        {
            _ids.TryAdd(file.Name, true);
        }
    }

    public bool Has(ITestCase test) => _ids.ContainsKey(test.UniqueID);

    /// <summary>Whether a test is slow, for all that is known: before each test has been run once, any may be.</summary>
    public bool MayHave(ITestCase test) => Has(test) || !_ids.ContainsKey(All);

    public void Add(ITestCase test) => Add(test.UniqueID);

    /// <summary>Takes down that each test has been run.</summary>
    public void HasAll() => Add(All);

    private void Add(string id)
    {
        if (_ids.TryAdd(id, true))
        {
            File.Create(Path.Combine(s_folder, id)).Dispose();
        }
    }
}
