namespace JobClients.Cli;

/// <summary>All that the program knows of the world around it.</summary>
internal sealed record Surroundings
{
    private const string ShowCursor = "\u001b[?25h";

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Opens standard output for bytes.</summary>
    public Func<Stream> OpenOutput { get; init; } = Console.OpenStandardOutput;

    /// <summary>How wide the terminal is that standard output leads to, or null if it leads to none.</summary>
    public int? OutputWidth { get; init; }

    public bool IsOutputTerminal => OutputWidth is not null;

    public bool IsErrorTerminal { get; init; }

    public Func<string, string?> Environment { get; init; } = _ => null;

    /// <summary>Asks on the terminal for what must not be seen; the answer is null if it was refused. Null without a terminal.</summary>
    public Func<string, string?>? AskSecret { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether what is on the screen may be drawn anew: standard error leads to a terminal that can.</summary>
    public bool CanRedraw => IsErrorTerminal && Variable("TERM") != "dumb";

    /// <summary>Whether colors are wanted (https://no-color.org).</summary>
    public bool WantsColor => Variable("NO_COLOR") is null && Variable("TERM") != "dumb";

    public static Surroundings OfProcess() => new()
    {
        Output = Console.Out,
        Error = Console.Error,
        OutputWidth = Console.IsOutputRedirected ? null : Console.WindowWidth,
        IsErrorTerminal = !Console.IsErrorRedirected,
        AskSecret = Console.IsInputRedirected || Console.IsErrorRedirected ? null : SecretPrompt.Ask,
        Environment = System.Environment.GetEnvironmentVariable,
    };

    /// <summary>An environment variable; one that is empty counts as not set.</summary>
    public string? Variable(string name) => Environment(name) is { Length: > 0 } value ? value : null;

    /// <summary>Writes the one line that explains a failure.</summary>
    public void Complain(string message) => Error.WriteLine($"jobctl: {Printable.Of(message)}");

    /// <summary>Leaves the terminal usable when the program ends in the middle of drawing.</summary>
    public void AbandonScreen()
    {
        if (CanRedraw)
        {
            Error.Write(ShowCursor);
        }
    }
}
