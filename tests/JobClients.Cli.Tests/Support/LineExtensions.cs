namespace JobClients.Cli.Tests.Support;

internal static class LineExtensions
{
    public static string[] Lines(this string text) => text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    public static void ShouldHaveSingleLine(this string text) => text.Lines().ShouldHaveSingleItem();
}
