using System.CommandLine;
using System.CommandLine.Parsing;

namespace JobClients.Cli.Arguments;

/// <summary>Which jobs: references on the command line, in a file, or on standard input.</summary>
internal sealed class JobList
{
    private const string StandardInput = "-";

    private readonly ReferencesArgument _references;

    private readonly Option<string> _from = new("--from")
    {
        Description = "A file with a reference on each line, or - for standard input; # begins a comment.",
        HelpName = "FILE",
    };

    private bool _isGone;

    /// <summary>Makes the arguments.</summary>
    /// <param name="beginnings">How references may begin.</param>
    public JobList(Func<IEnumerable<string>> beginnings) => _references = new(ArgumentArity.ZeroOrMore, beginnings, StandardInput);

    public void AddTo(Command command)
    {
        command.Add(_references);
        command.Add(_from);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_references) is not { Tokens.Count: > 0 } && result.GetResult(_from) is null)
            {
                result.AddError($"Required argument '{_references.Name}' missing for command: '{command.Name}'.");
            }
        });
    }

    public async Task<IReadOnlyList<JobReference>> ReadAsync(ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var references = new List<JobReference>(parsed.GetValue(_references) ?? []);
        if (IsFromInput(parsed))
        {
            // A read of the terminal cannot be cancelled, but whoever waits for it can be.
            references.AddRange(await Task.Run(() => ReadLines(surroundings.Input, "standard input"), CancellationToken.None)
                .WaitAsync(cancellationToken).ConfigureAwait(false));
        }

        if (File(parsed) is { } path)
        {
            using var file = System.IO.File.OpenText(path);
            _isGone = !file.BaseStream.CanSeek;
            references.AddRange(ReadLines(file, path));
        }

        return references.Count > 0 ? [.. references.Distinct()] : throw new UsageException("there is no job to follow.");
    }

    /// <summary>
    /// The words that name some of the jobs again. What was on standard input, or came through a pipe, is gone; a file is still
    /// there.
    /// </summary>
    public IEnumerable<string> Name(ParseResult parsed, IEnumerable<JobReference> left)
    {
        if (File(parsed) is not { } path || _isGone || IsFromInput(parsed))
        {
            return left.Select(reference => reference.ToString());
        }

        var arguments = parsed.GetValue(_references) ?? [];
        return [.. left.Where(arguments.Contains).Select(reference => reference.ToString()), _from.Name, path];
    }

    public bool Has(Option option) => option == _from;

    private bool IsFromInput(ParseResult parsed) =>
        parsed.GetValue(_from) == StandardInput || parsed.GetResult(_references)?.Tokens.Any(token => token.Value == StandardInput) == true;

    private string? File(ParseResult parsed) => parsed.GetValue(_from) is { } path && path != StandardInput ? path : null;

    private static List<JobReference> ReadLines(TextReader text, string name)
    {
        var references = new List<JobReference>();
        for (var number = 1; text.ReadLine() is { } line; number++)
        {
            var word = line.Split('#')[0].Trim();
            if (word.Length > 0)
            {
                references.Add(JobReference.TryParse(word, out var reference)
                    ? reference
                    : throw new UsageException($"{name}:{number}: '{word}' is no job reference."));
            }
        }

        return references;
    }
}
