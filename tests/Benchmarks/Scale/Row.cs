namespace JobClients.Benchmarks.Scale;

/// <summary>A line of the table.</summary>
/// <param name="Measure">What was measured.</param>
/// <param name="Jobs">With how many jobs.</param>
/// <param name="Result">The result, with its unit.</param>
/// <param name="Goal">What it is to be, if that was decided.</param>
internal sealed record Row(string Measure, int Jobs, string Result, string Goal = "")
{
    public static string Header => $"| {"measure",-44} | {"jobs",9} | {"result",-72} | {"goal",-8} |\n|{new string('-', 46)}|{new string('-', 10)}:|{new string('-', 74)}|{new string('-', 10)}|";

    public override string ToString() => $"| {Measure,-44} | {Jobs,9:N0} | {Result,-72} | {Goal,-8} |";
}
