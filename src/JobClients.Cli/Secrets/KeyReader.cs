using System.Text;

namespace JobClients.Cli.Secrets;

/// <summary>Reads a line key by key where a terminal does not do that by itself (Windows).</summary>
internal static class KeyReader
{
    public static string ReadLine()
    {
        var text = new StringBuilder();
        while (true)
        {
            var key = Console.ReadKey(intercept: true).KeyChar;
            if (key is '\r' or '\n')
            {
                return text.ToString();
            }

            if (key == '\b')
            {
                text.Length = Math.Max(0, text.Length - 1);
            }
            else if (!char.IsControl(key))
            {
                text.Append(key);
            }
        }
    }
}
