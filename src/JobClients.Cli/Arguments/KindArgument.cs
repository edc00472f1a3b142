using System.CommandLine;
using System.CommandLine.Completions;

namespace JobClients.Cli.Arguments;

internal sealed class KindArgument : Argument<string[]>
{
    /// <summary>Makes the argument.</summary>
    /// <param name="known">Which kinds there are.</param>
    public KindArgument(Func<IEnumerable<string>> known)
        : base("KIND")
    {
        Description = "Which kinds, like vault/job; all unless given.";
        HelpName = Name;
        Arity = ArgumentArity.ZeroOrMore;
        CompletionSources.Add(_ => known());
    }

    /// <summary>Chooses from what there is by the kinds that were given.</summary>
    /// <exception cref="UsageException">A kind that was given is not there.</exception>
    public IReadOnlyList<T> Choose<T>(ParseResult parsed, IReadOnlyList<T> all, Func<T, string> kindOf)
    {
        var wanted = parsed.GetValue(this) ?? [];
        var unknown = wanted.Except(all.Select(kindOf), StringComparer.Ordinal).ToArray();
        return unknown.Length == 0
            ? [.. all.Where(item => wanted.Length == 0 || wanted.Contains(kindOf(item), StringComparer.Ordinal))]
            : throw new UsageException(
                $"'{unknown[0]}' is of no known kind; there are {string.Join(", ", all.Select(kindOf).Distinct(StringComparer.Ordinal))}.");
    }
}
