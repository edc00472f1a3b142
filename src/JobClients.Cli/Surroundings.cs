using JobClients.Cli.Boards;
using JobClients.Cli.Output;
using JobClients.Cli.Secrets;

namespace JobClients.Cli;

/// <summary>All that the program knows of the world around it.</summary>
internal sealed record Surroundings
{
    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>Opens standard output for bytes.</summary>
    public Func<Stream> OpenOutput { get; init; } = Console.OpenStandardOutput;

    /// <summary>How wide the terminal is that standard output leads to, very if it does not tell; null if it leads to none.</summary>
    public int? OutputWidth { get; init; }

    public bool IsOutputTerminal => OutputWidth is not null;

    public bool IsErrorTerminal { get; init; }

    /// <summary>How wide and high the terminal is now.</summary>
    public Func<(int Width, int Height)> ScreenSize { get; init; } = () => (80, 24);

    public AlternateScreen Screen { get; } = new();

    /// <summary>How standard error says what is to be said besides progress.</summary>
    public INotices Notices
    {
        get => field ?? new PlainNotices(Error);
        init;
    }

    public Func<string, string?> Environment { get; init; } = _ => null;

    /// <summary>Asks on the terminal for what must not be seen. Null without a terminal.</summary>
    public Func<string, CancellationToken, Task<string>>? AskSecret { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether what is on the screen may be drawn anew: standard error leads to a terminal that can.</summary>
    public bool CanRedraw => IsErrorTerminal && Variable("TERM") != "dumb";

    /// <summary>Whether colors are wanted (https://no-color.org).</summary>
    public bool WantsColor => Variable("NO_COLOR") is null && Variable("TERM") != "dumb";

    public static Surroundings OfProcess() => new()
    {
        Output = Console.Out,
        Error = Console.Error,
        Input = Console.In,
        OutputWidth = Console.IsOutputRedirected ? null : MeasureOutput(),
        IsErrorTerminal = !Console.IsErrorRedirected,
        ScreenSize = MeasureScreen,
        AskSecret = Console.IsInputRedirected || Console.IsErrorRedirected ? null : SecretPrompt.AskAsync,
        Environment = System.Environment.GetEnvironmentVariable,
    };

    /// <summary>An environment variable; one that is empty counts as not set.</summary>
    public string? Variable(string name) => Environment(name) is { Length: > 0 } value ? value : null;

    /// <summary>Writes the one line that explains a failure.</summary>
    public void Complain(string message) => Notices.Complain(message);

    /// <summary>Leaves the terminal usable when the program ends in the middle of drawing.</summary>
    public void AbandonScreen()
    {
        Screen.Leave(Error);
        if (CanRedraw)
        {
            Error.Write(AlternateScreen.ShowCursor);
        }
    }

    /// <summary>On a terminal that does not tell, as those of build servers, nothing is left out.</summary>
    private static int MeasureOutput()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : int.MaxValue;
        }
        catch (IOException)
        {
            return int.MaxValue;
        }
    }

    /// <summary>Some terminals do not tell.</summary>
    private static (int Width, int Height) MeasureScreen()
    {
        try
        {
            return Console.WindowWidth > 0 && Console.WindowHeight > 0 ? (Console.WindowWidth, Console.WindowHeight) : (80, 24);
        }
        catch (IOException)
        {
            return (80, 24);
        }
    }
}
