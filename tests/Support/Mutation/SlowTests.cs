using System.Collections.Concurrent;
using Xunit.Abstractions;

namespace JobClients.Support.Mutation;

/// <summary>Tests that have taken long, also in processes before this one: a mutant that hangs ends its process.</summary>
internal sealed class SlowTests
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "slow-tests");

    private readonly ConcurrentDictionary<string, bool> _ids = new(StringComparer.Ordinal);

    public SlowTests()
    {
        foreach (var file in Directory.CreateDirectory(s_folder).EnumerateFiles())
        {
            _ids.TryAdd(file.Name, true);
        }
    }

    public bool Has(ITestCase test) => _ids.ContainsKey(test.UniqueID);

    public void Add(ITestCase test)
    {
        if (_ids.TryAdd(test.UniqueID, true))
        {
            File.Create(Path.Combine(s_folder, test.UniqueID)).Dispose();
        }
    }
}
