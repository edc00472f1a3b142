using System.Diagnostics;

namespace JobClients.Cli.Tests.Support;

/// <summary>Runs the program in this process, with scripted jobs, under a clock that a test turns.</summary>
internal sealed class Stage : IDisposable
{
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(200);

    private readonly StringWriter _output = new();
    private readonly TextWriter _sharedOutput;
    private readonly StringWriter _error = new();
    private readonly TextWriter _sharedError;
    private readonly CancellationTokenSource _interruption = new();
    private readonly ScriptedConnections _connections;
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    /// <summary>Sets the stage.</summary>
    /// <param name="answers">What each job answers to its polls, the last answer for ever; by its id.</param>
    public Stage(params (string Id, ScriptedAnswer[] Answers)[] answers)
        : this(Play(answers.ToDictionary(job => job.Id, job => job.Answers, StringComparer.Ordinal)))
    {
    }

    /// <summary>Sets the stage.</summary>
    /// <param name="answer">What a job answers to its first, second … poll.</param>
    public Stage(Func<JobReference, int, ScriptedAnswer> answer)
    {
        _connections = new(new(answer), Time);
        _sharedOutput = TextWriter.Synchronized(_output);
        _sharedError = TextWriter.Synchronized(_error);
        Surroundings = new()
        {
            Output = _sharedOutput,
            Error = _sharedError,
            Environment = _variables.GetValueOrDefault,
            Time = Time,
        };
    }

    public ManualTimeProvider Time { get; } = new();

    public Surroundings Surroundings { get; set; }

    /// <summary>What has been written to standard output so far.</summary>
    public string Output
    {
        get
        {
            // The very object that a synchronized writer locks.
            lock (_sharedOutput)
            {
                return _output.ToString();
            }
        }
    }

    private string Error
    {
        get
        {
            lock (_sharedError)
            {
                return _error.ToString();
            }
        }
    }

    public bool IsCleanedUp => _connections.IsDisposed;

    /// <summary>One job of the id 1.</summary>
    public static Stage With(params ScriptedAnswer[] answers) => new(("1", answers));

    public Job Open(string reference) => _connections.Open(JobReference.Parse(reference));

    public Stage Set(string variable, string value)
    {
        _variables[variable] = value;
        return this;
    }

    /// <summary>Runs the program to its end, turning the clock.</summary>
    public Task<RunResult> RunAsync(params string[] args) => RunAsync(isTime: () => false, args);

    /// <summary>Runs the program to its end, turning the clock, and interrupts it when a text is on standard output.</summary>
    public Task<RunResult> RunInterruptedAsync(string interruptedAt, params string[] args) =>
        RunAsync(() => Output.Contains(interruptedAt, StringComparison.Ordinal), args);

    /// <summary>The same, when a text is on standard error.</summary>
    public Task<RunResult> RunInterruptedAtErrorAsync(string interruptedAt, params string[] args) =>
        RunAsync(() => Error.Contains(interruptedAt, StringComparison.Ordinal), args);

    private async Task<RunResult> RunAsync(Func<bool> isTime, string[] args)
    {
        var run = new Jobctl(Surroundings, _connections).RunAsync(args, _interruption.Token);
        while (!run.IsCompleted)
        {
            if (isTime())
            {
                await _interruption.CancelAsync();
            }
            else
            {
                await StepAsync(run);
            }

            await Task.Yield();
        }

        return new((int)await run, _output.ToString(), _error.ToString());
    }

    /// <summary>Turns the clock by a step. What a timer set going may take real time on a busy machine, and gets some.</summary>
    private async Task StepAsync(Task run)
    {
        var (armed, changes) = (Time.ArmedTimers, Time.TimerChanges);
        Time.Advance(s_step);
        var hasFired = Time.ArmedTimers < armed;
        for (var begun = Stopwatch.StartNew(); hasFired && !run.IsCompleted && Time.TimerChanges == changes && begun.Elapsed < s_patience;)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }
    }

    public void Dispose()
    {
        _connections.Dispose();
        _interruption.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    private static Func<JobReference, int, ScriptedAnswer> Play(Dictionary<string, ScriptedAnswer[]> byId) =>
        (reference, poll) => byId[reference.Id][Math.Min(poll, byId[reference.Id].Length) - 1];
}
