using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace JobClients.Cli.Arguments;

internal sealed class PortOption : Option<int>
{
    public PortOption()
        : base("--port")
    {
        Description = "The port on 127.0.0.1; any free one unless given.";
        HelpName = "N";
        CustomParser = Parse;
    }

    private int Parse(ArgumentResult argument)
    {
        if (ushort.TryParse(argument.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            return port;
        }

        argument.AddError($"{Name} has to be a number from 0 to 65535, not '{argument.Tokens[0].Value}'.");
        return 0;
    }
}
