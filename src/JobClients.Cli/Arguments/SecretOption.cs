using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using JobClients.Cli.Connections.Files;

namespace JobClients.Cli.Arguments;

/// <summary>Where a secret is. Arguments are seen by all users of a machine, so that none takes the secret itself.</summary>
internal sealed class SecretOption : Option<SecretOption.Source?>
{
    public SecretOption(string name)
        : base(name)
    {
        Description = "Where the secret is: in a variable, in a file, or to be asked for on the terminal and kept.";
        HelpName = "env:NAME|file:PATH|prompt";
        CompletionSources.Add("env:", "file:", "prompt");
        CustomParser = Parse;
    }

    private Source? Parse(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (text == "prompt")
        {
            return new(null);
        }

        if (text.StartsWith("env:", StringComparison.Ordinal) && text.Length > 4)
        {
            return new(new(SettingOrigin.Variable, text[4..]));
        }

        if (text.StartsWith("file:", StringComparison.Ordinal) && text.Length > 5)
        {
            return new(new(SettingOrigin.File, Path.GetFullPath(text[5..])));
        }

        // What was given may be the secret.
        argument.AddError($"{Name} says where the secret is, and never takes the secret itself: env:NAME, file:PATH or prompt.");
        return null;
    }

    /// <summary>Where a secret is.</summary>
    /// <param name="Entry">As the file has it; null for what is to be asked for.</param>
    internal sealed record Source(SettingEntry? Entry);
}
