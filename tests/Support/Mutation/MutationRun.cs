using System.Collections.Concurrent;
using Microsoft.Testing.Platform.Extensions.Messages;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace JobClients.Support.Mutation;

/// <summary>One run of tests, which ends with the first that fails: a mutant dies but once.</summary>
/// <param name="slow">Takes down the tests that take long.</param>
/// <param name="cancellationToken">Ends the run.</param>
internal sealed class MutationRun(SlowTests slow, CancellationToken cancellationToken) : LongLivedMarshalByRefObject, IMessageSink
{
    private const decimal SlowSeconds = 0.05m;

    private readonly ConcurrentDictionary<string, (ITestCase Test, TestNodeStateProperty State, TimeSpan Took)> _results = new(StringComparer.Ordinal);
    private volatile bool _isLost;

    public IEnumerable<(ITestCase Test, TestNodeStateProperty State, TimeSpan Took)> Results => _results.Values;

    public bool IsOver => _isLost || cancellationToken.IsCancellationRequested;

    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestFailed failed:
                Fail(failed.TestCase, failed);
                break;
            case IErrorMessage error:
                foreach (var test in error.TestCases)
                {
                    Fail(test, error);
                }

                break;
            case ITestCaseFinished finished:
                Pass(finished.TestCase, finished.ExecutionTime);
                break;
        }

        return !IsOver;
    }

    private void Pass(ITestCase test, decimal seconds)
    {
        _results.TryAdd(test.UniqueID, (test, PassedTestNodeStateProperty.CachedInstance, TimeSpan.FromSeconds((double)seconds)));
        if (seconds > SlowSeconds)
        {
            slow.Add(test);
        }
    }

    private void Fail(ITestCase test, IFailureInformation failure)
    {
        _isLost = true;
        _results[test.UniqueID] = (test, new FailedTestNodeStateProperty(string.Join(Environment.NewLine, failure.Messages)), TimeSpan.Zero);
    }
}
