using System.Text;

namespace JobClients.Cli;

/// <summary>Reads a line from the terminal without showing it.</summary>
internal static class SecretPrompt
{
    private const char ControlC = '\u0003';
    private const char ControlD = '\u0004';
    private const char ControlU = '\u0015';

    /// <returns>The line, or null if it was refused with Ctrl-C or Ctrl-D.</returns>
    public static string? Ask(string question)
    {
        Console.Error.Write(question);
        Console.TreatControlCAsInput = true;
        try
        {
            return Read();
        }
        finally
        {
            Console.TreatControlCAsInput = false;
            Console.Error.WriteLine();
        }
    }

    private static string? Read()
    {
        var text = new StringBuilder();
        while (true)
        {
            var key = Console.ReadKey(intercept: true);
            switch (key.KeyChar)
            {
                case ControlC or ControlD:
                    return null;
                case '\r' or '\n':
                    return text.ToString();
                case ControlU:
                    text.Clear();
                    break;
                case '\b' or '\u007f' when text.Length > 0:
                    text.Length--;
                    break;
                case var c when !char.IsControl(c):
                    text.Append(c);
                    break;
            }
        }
    }
}
