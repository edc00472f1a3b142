using System.Reflection;
using Microsoft.Testing.Platform.Extensions.Messages;
using Microsoft.Testing.Platform.Extensions.TestFramework;
using Microsoft.Testing.Platform.Requests;
using Xunit.Abstractions;
using Xunit.Sdk;
using ITestFramework = Microsoft.Testing.Platform.Extensions.TestFramework.ITestFramework;

namespace JobClients.Support.Mutation;

/// <summary>xunit's tests of an assembly, found once and run as often as is asked.</summary>
/// <remarks>All of them are asked for at the beginning, and for mutants that are reached while static fields are set.</remarks>
internal sealed class MutationFramework(Assembly assembly) : ITestFramework, IDataProducer
{
    private readonly MutationSink _deaf = new(_ => true);
    private readonly MutationOptions _options = new();
    private readonly SlowTests _slow = new();
    private Dictionary<string, IXunitTestCase>? _cases;

    public string Uid => nameof(MutationFramework);

    public string Version => "1";

    public string DisplayName => Uid;

    public string Description => "Runs xunit's tests in one process.";

    public Type[] DataTypesProduced => [typeof(TestNodeUpdateMessage)];

    private Dictionary<string, IXunitTestCase> Cases => _cases ??= Find(assembly);

    public Task<bool> IsEnabledAsync() => Task.FromResult(true);

    public Task<CreateTestSessionResult> CreateTestSessionAsync(CreateTestSessionContext context) => Task.FromResult(new CreateTestSessionResult { IsSuccess = true });

    public Task<CloseTestSessionResult> CloseTestSessionAsync(CloseTestSessionContext context) => Task.FromResult(new CloseTestSessionResult { IsSuccess = true });

    public async Task ExecuteRequestAsync(ExecuteRequestContext context)
    {
        var request = (TestExecutionRequest)context.Request;
        var nodes = request is DiscoverTestExecutionRequest
            ? Cases.Values.Select(test => Node(test, DiscoveredTestNodeStateProperty.CachedInstance, TimeSpan.Zero))
            : await RunAsync(request.Filter, context.CancellationToken);
        foreach (var node in nodes)
        {
            await context.MessageBus.PublishAsync(this, new TestNodeUpdateMessage(request.Session.SessionUid, node));
        }

        context.Complete();
    }

    private async Task<List<TestNode>> RunAsync(ITestExecutionFilter filter, CancellationToken cancellationToken)
    {
        if (filter is TestNodeUidListFilter chosen && chosen.TestNodeUids.Length < Cases.Count)
        {
            return await RunAsync(assembly, chosen.TestNodeUids.Select(uid => Cases[uid.Value]), cancellationToken);
        }

        var copies = new FreshCopy();
        var copy = copies.Of(assembly);
        var nodes = await RunAsync(copy, Find(copy).Values, cancellationToken);
        copies.Unload();
        return nodes;
    }

    /// <summary>Slow tests run only if the quick ones find nothing.</summary>
    private async Task<List<TestNode>> RunAsync(Assembly of, IEnumerable<IXunitTestCase> tests, CancellationToken cancellationToken)
    {
        var run = new MutationRun(_slow, cancellationToken);
        foreach (var some in tests.ToLookup(test => _slow.Has(test)).OrderBy(some => some.Key))
        {
            if (!run.IsOver)
            {
                using var runner = new XunitTestAssemblyRunner(new TestAssembly(Reflector.Wrap(of)), some, _deaf, run, _options);
                await runner.RunAsync();
            }
        }

        return [.. run.Results.Select(result => Node(result.Test, result.State, result.Took))];
    }

    private Dictionary<string, IXunitTestCase> Find(Assembly of)
    {
        var cases = new Dictionary<string, IXunitTestCase>(StringComparer.Ordinal);
        using var found = new ManualResetEventSlim();
        using var framework = new XunitTestFramework(_deaf);
        using var discoverer = framework.GetDiscoverer(Reflector.Wrap(of));
        discoverer.Find(includeSourceInformation: false, new MutationSink(Keep), _options);
        found.Wait();
        return cases;

        bool Keep(IMessageSinkMessage message)
        {
            if (message is ITestCaseDiscoveryMessage { TestCase: IXunitTestCase test })
            {
                cases.TryAdd(test.UniqueID, test);
            }
            else if (message is IDiscoveryCompleteMessage)
            {
                found.Set();
            }

            return true;
        }
    }

    private static TestNode Node(ITestCase test, TestNodeStateProperty state, TimeSpan took)
    {
        var (method, end) = (test.TestMethod, TimeProvider.System.GetUtcNow());
        return new()
        {
            Uid = test.UniqueID,
            DisplayName = test.DisplayName,
            Properties = new(
                state,
                new TimingProperty(new TimingInfo(end - took, end, took)),
                new TestMethodIdentifierProperty("", "", method.TestClass.Class.Name, method.Method.Name, 0, [], "")),
        };
    }
}
