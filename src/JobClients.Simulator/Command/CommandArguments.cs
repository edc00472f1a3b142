using System.Globalization;

namespace JobClients.Simulator.Command;

internal sealed record CommandArguments(int Port = 0, bool Help = false, string? Mistake = null)
{
    public static CommandArguments Parse(IReadOnlyList<string> args) => args switch
    {
        [] => new(),
        ["--help" or "-h"] => new(Help: true),
        ["--port", var text] when IsPort(text, out var port) => new(port),
        ["--port", var text] => new(Mistake: $"--port takes a number from 0 to 65535, not '{text}'."),
        ["--port"] => new(Mistake: "--port takes a number."),
        _ => new(Mistake: $"Cannot understand '{string.Join(' ', args)}'; try --help."),
    };

    private static bool IsPort(string text, out ushort port)
        => ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port);
}
