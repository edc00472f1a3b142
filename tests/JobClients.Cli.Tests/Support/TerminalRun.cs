using System.Diagnostics;
using System.Text;

namespace JobClients.Cli.Tests.Support;

/// <summary>The program on a terminal: what stands there, what is typed, how wide it is.</summary>
internal sealed class TerminalRun : IDisposable
{
    /// <summary>Far longer than anything here takes: only a program that hangs meets it.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(2);

    private readonly PseudoTerminal _terminal;
    private readonly int _process;
    private readonly StringBuilder _text = new();
    private readonly Task _reading;
    private readonly Task<int> _end;
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TerminalRun(PseudoTerminal terminal, int process)
    {
        _terminal = terminal;
        _process = process;
        _reading = Task.Factory.StartNew(Read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        _end = Task.Factory.StartNew(() => SessionLeader.Wait(process), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>All that was written so far.</summary>
    public string Text
    {
        get
        {
            lock (_text)
            {
                return _text.ToString();
            }
        }
    }

    /// <summary>The last board that was drawn, line by line, without colors.</summary>
    public string[] Board
    {
        get
        {
            var end = Text.LastIndexOf("\u001b[J", StringComparison.Ordinal);
            var start = end < 0 ? -1 : Text.LastIndexOf("\u001b[H", end, StringComparison.Ordinal);
            return start < 0 ? [] : [.. Plain(Text[start..end]).Split('\n').Select(line => line.TrimEnd('\r'))];
        }
    }

    /// <summary>Starts the program on a terminal of 80 columns and 24 rows.</summary>
    /// <param name="environment">What it knows besides the usual variables.</param>
    /// <param name="output">A file that takes standard output, or null for the terminal.</param>
    /// <param name="args">Its arguments.</param>
    public static TerminalRun Start(IReadOnlyDictionary<string, string> environment, string? output, params string[] args)
    {
        var start = JobctlProcess.Prepare(environment, args);
        if (!environment.ContainsKey("TERM"))
        {
            start.Environment["TERM"] = "xterm-256color";
        }

        SignalDispositions.RestoreDefaults();
        var terminal = new PseudoTerminal(80, 24);
        var dotnet = Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : FindOnPath("dotnet");
        var variables = start.Environment.Select(variable => $"{variable.Key}={variable.Value}").ToArray();
        return new(terminal, SessionLeader.Start(terminal.Path, output, variables, [dotnet, .. start.ArgumentList]));
    }

    /// <summary>Waits until what was written meets a condition.</summary>
    public async Task UntilAsync(Func<TerminalRun, bool> condition)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var more = Volatile.Read(ref _more).Task;
            if (condition(this))
            {
                return;
            }

            if (_reading.IsCompleted || clock.Elapsed > s_longest)
            {
                throw new InvalidOperationException($"The program never wrote what was waited for, but: {Text}");
            }

            await Task.WhenAny(more, _reading, Task.Delay(s_longest, TimeProvider.System));
        }
    }

    public Task UntilAsync(string text) => UntilAsync(run => Plain(run.Text).Contains(text, StringComparison.Ordinal));

    public void Type(string keys) => _terminal.Stream.Write(Encoding.UTF8.GetBytes(keys));

    public void Resize(ushort width, ushort height) => _terminal.Resize(width, height);

    /// <summary>Waits for the end of the program.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        var code = await _end.WaitAsync(s_longest, TimeProvider.System);
        await _reading.WaitAsync(s_longest, TimeProvider.System);
        return code;
    }

    public void Dispose()
    {
        if (!_end.IsCompleted)
        {
            SessionLeader.Kill(_process);
        }

        _end.Wait(s_longest);
        _reading.Wait(s_longest);
        _terminal.Dispose();
    }

    /// <summary>Text without what commands a terminal.</summary>
    public static string Plain(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, @"\e\[[0-9;?]*[A-Za-z]|\e[=>]", "", System.Text.RegularExpressions.RegexOptions.None, s_longest);

    private static string FindOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program)).First(File.Exists);

    private void Read()
    {
        var bytes = new byte[4096];
        var characters = new char[4096];
        var decoder = Encoding.UTF8.GetDecoder();
        try
        {
            while (_terminal.Stream.Read(bytes) is > 0 and var length)
            {
                var count = decoder.GetChars(bytes, 0, length, characters, 0);
                lock (_text)
                {
                    _text.Append(characters, 0, count);
                }

                Interlocked.Exchange(ref _more, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
            }
        }
        catch (IOException)
        {
            // So ends a terminal that no program has open any more.
        }
    }
}
