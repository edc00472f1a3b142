using System.Collections.Concurrent;
using Microsoft.Testing.Platform.Extensions.Messages;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace JobClients.Support.Mutation;

/// <summary>One run of tests, which ends with the first that fails, or does not end: a mutant dies but once.</summary>
/// <param name="slow">Takes down the tests that take long.</param>
/// <param name="cancellationToken">Ends the run.</param>
internal sealed class MutationRun(SlowTests slow, CancellationToken cancellationToken) : LongLivedMarshalByRefObject, IMessageSink
{
    private const decimal SlowSeconds = 0.05m;

    /// <summary>How long a test may take that has been quick before: a hundred times as long.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    /// <summary>How long any other test may take.</summary>
    private static readonly TimeSpan s_longPatience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, (ITestCase Test, TestNodeStateProperty State, TimeSpan Took)> _results = new(StringComparer.Ordinal);
    private volatile bool _isLost;
    private volatile ITestCase? _current;
    private long _currentSince;

    public IEnumerable<(ITestCase Test, TestNodeStateProperty State, TimeSpan Took)> Results => _results.Values;

    public bool IsOver => _isLost || cancellationToken.IsCancellationRequested;

    /// <summary>Waits until a test takes so long that it will never end.</summary>
    /// <returns>Whether there was one; false if the run ended before.</returns>
    public async Task<bool> HangsAsync(Task running)
    {
        while (!running.IsCompleted)
        {
            if (_current is { } test && TimeProvider.System.GetElapsedTime(Volatile.Read(ref _currentSince)) > (slow.MayHave(test) ? s_longPatience : s_patience))
            {
                _isLost = true;
                return _results.TryAdd(test.UniqueID, (test, new TimeoutTestNodeStateProperty(), TimeSpan.Zero));
            }

            await Task.WhenAny(running, Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, CancellationToken.None));
        }

        return false;
    }

    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestCaseStarting starting:
                Volatile.Write(ref _currentSince, TimeProvider.System.GetTimestamp());
                _current = starting.TestCase;
                break;
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
        _current = null;
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
