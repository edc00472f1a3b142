using System.Globalization;

namespace JobClients.Benchmarks.Scale;

/// <summary>What is to be measured, as the command line says: <c>scale [--quick] [PART]... [JOBS]...</c></summary>
internal sealed class ScaleOptions(IReadOnlyList<string> arguments)
{
    private static readonly int[] s_sizes = [1_000, 10_000, 100_000, 1_000_000];
    private static readonly int[] s_quickSizes = [1_000, 10_000];

    public bool IsQuick { get; } = arguments.Any(argument => argument == "--quick");

    /// <summary>With how many jobs, in rising order.</summary>
    public IReadOnlyList<int> Sizes => Numbers.Any() ? [.. Numbers.Order()] : IsQuick ? s_quickSizes : s_sizes;

    private IEnumerable<int> Numbers => arguments.Where(IsNumber).Select(number => int.Parse(number, CultureInfo.InvariantCulture));

    private IEnumerable<string> Parts => arguments.Where(argument => !IsNumber(argument) && argument != "--quick");

    public bool Wants(string part) => !Parts.Any() || Parts.Any(name => name == part);

    private static bool IsNumber(string argument) => char.IsAsciiDigit(argument[0]);
}
