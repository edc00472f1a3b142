using System.CommandLine;
using System.CommandLine.Parsing;

namespace JobClients.Cli.Arguments;

/// <summary>An option that takes one of the names of an enumeration, in whatever case.</summary>
internal sealed class ChoiceOption<T> : Option<T?>
    where T : struct, Enum
{
    public ChoiceOption(string name, string description)
        : base(name)
    {
        Description = $"{description}: {string.Join(", ", Enum.GetNames<T>())}.";
        HelpName = "NAME";
        CompletionSources.Clear();
        CompletionSources.Add(Enum.GetNames<T>());
        CustomParser = Parse;
    }

    private T? Parse(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (Enum.GetNames<T>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return Enum.Parse<T>(found);
        }

        argument.AddError($"{Name} has to be one of {string.Join(", ", Enum.GetNames<T>())}, not '{text}'.");
        return null;
    }
}
