using Microsoft.Extensions.Logging;

namespace JobClients.Cli.Tracking;

/// <summary>Tells on standard error what a worker logs.</summary>
internal sealed class WorkerLog(Surroundings surroundings) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            var cause = exception is null ? "" : $": {exception.GetType().Name}: {exception.Message}";
            surroundings.Complain($"{(logLevel == LogLevel.Warning ? "warning" : "error")}: {formatter(state, exception)}{cause}");
        }
    }

    public void Dispose()
    {
        // There is nothing of its own.
    }
}
