namespace JobClients.Generator.Naming;

/// <summary>
/// The order in which .NET's invariant culture under ICU puts names, case ignored: <c>_</c>, digits, letters.
/// Written out because this program runs without ICU, so that its output is the same on every machine.
/// </summary>
internal sealed class MemberOrder : IComparer<string>
{
    public static MemberOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = (x ?? string.Empty, y ?? string.Empty);
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var difference = Weight(left[i]).CompareTo(Weight(right[i]));
            if (difference != 0)
            {
                return difference;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    // The group, then the character.
    private static int Weight(char character) => character switch
    {
        '_' => 0,
        '-' => 1,
        _ when char.IsLetter(character) => 0x30000 + char.ToLowerInvariant(character),
        _ when char.IsDigit(character) => 0x20000 + character,
        _ => 0x10000 + character,
    };
}
