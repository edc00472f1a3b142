using System.CommandLine;
using JobClients.Cli.Arguments;
using JobClients.Cli.Connections;
using JobClients.Cli.Connections.Files;
using JobClients.Cli.Connections.Vendors;

namespace JobClients.Cli.Commands.Connections;

internal sealed class AddConnectionCommand : Command
{
    private readonly CommandTools _tools;
    private readonly ConnectionArgument _name;
    private readonly Option<bool> _force = new("--force") { Description = "Replace a connection that exists already." };
    private readonly Dictionary<string, Option<string>> _texts;
    private readonly Dictionary<string, SecretOption> _secrets;

    public AddConnectionCommand(CommandTools tools)
        : base("add", "Adds a connection to the file. Nothing is sent; 'jobctl connections test' tries it.")
    {
        _tools = tools;
        var settings = ConnectionVendors.All.SelectMany(vendor => vendor.Settings).DistinctBy(setting => setting.Name, StringComparer.Ordinal).ToArray();
        _texts = settings.Where(setting => !setting.IsSecret).ToDictionary(
            setting => setting.Name, setting => new Option<string>(setting.Option) { HelpName = "TEXT", Description = Describe(setting) }, StringComparer.Ordinal);
        _secrets = settings.Where(setting => setting.IsSecret).ToDictionary(
            setting => setting.Name, setting => new SecretOption(setting.Option), StringComparer.Ordinal);
        Add(_name = new(ArgumentArity.ExactlyOne, tools.ConnectionNames));
        foreach (var setting in settings)
        {
            Add(setting.IsSecret ? _secrets[setting.Name] : _texts[setting.Name]);
        }

        Add(_force);
        SetAction(RunAsync);
    }

    private static string Describe(Setting setting)
    {
        var uses = ConnectionVendors.All.SelectMany(vendor => vendor.Settings).Where(other => other.Name == setting.Name);
        return $"What {string.Join(" or ", uses.Select(use => use.Variable))} is for the default connection.";
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var name = parsed.GetRequiredValue(_name)[0];
        var file = new ConnectionFile(_tools.Surroundings);
        Refuse(name, file.Read(), parsed);
        var settings = new Dictionary<string, SettingEntry>(StringComparer.Ordinal);
        foreach (var secret in Collect(name, parsed, settings))
        {
            settings[secret.Name] = new(SettingOrigin.Kept, await AskAsync(name, secret, cancellationToken).ConfigureAwait(false));
        }

        name.Vendor.Check(new DraftValues(name, settings, _tools.Surroundings));
        file.Change(content =>
        {
            Refuse(name, content, parsed);
            return ConnectionFileEdit.Add(content, name, settings);
        });
        _tools.Surroundings.Output.WriteLine(Printable.Of($"{name} is kept in {file.Path}"));
        return (int)ExitCode.Succeeded;
    }

    private void Refuse(ConnectionName name, ConnectionFileContent content, ParseResult parsed)
    {
        if (content.Find(name) is { } present && !parsed.GetValue(_force))
        {
            throw new UsageException($"{content.PlaceOf(present)}: there is a connection {name} already; --force replaces it.");
        }
    }

    /// <summary>Collects what the command line has.</summary>
    /// <returns>What is to be asked for.</returns>
    private List<Setting> Collect(ConnectionName name, ParseResult parsed, Dictionary<string, SettingEntry> settings)
    {
        RefuseStrangers(name.Vendor, parsed);
        var asked = new List<Setting>();
        foreach (var setting in name.Vendor.Settings)
        {
            var source = setting.IsSecret ? parsed.GetValue(_secrets[setting.Name]) : null;
            if (source is { Entry: null } || IsMissing(setting, name.Vendor, parsed))
            {
                asked.Add(setting);
            }

            var entry = source?.Entry ?? (setting.IsSecret || parsed.GetValue(_texts[setting.Name]) is not { } text ? null : new(SettingOrigin.Kept, text));
            if (entry is not null)
            {
                settings[setting.Name] = entry;
            }
        }

        // What is wrong besides is told before anybody types a secret.
        asked.ForEach(setting => settings[setting.Name] = new(SettingOrigin.Variable, "asked"));
        name.Vendor.Check(new DraftValues(name, settings, _tools.Surroundings));
        return asked;
    }

    /// <summary>Whether a secret belongs to a login that is begun, and nothing says where it is.</summary>
    private bool IsMissing(Setting setting, ConnectionVendor vendor, ParseResult parsed) =>
        setting.IsSecret
        && parsed.GetValue(_secrets[setting.Name]) is null
        && vendor.Logins.Any(login => login.Contains(setting) && login.Any(other => !other.IsSecret && parsed.GetValue(_texts[other.Name]) is not null));

    private void RefuseStrangers(ConnectionVendor vendor, ParseResult parsed)
    {
        var known = vendor.Settings.Select(setting => setting.Option);
        var given = _texts.Values.Cast<Option>().Concat(_secrets.Values).Where(option => parsed.GetResult(option) is not null);
        if (given.FirstOrDefault(option => !known.Contains(option.Name, StringComparer.Ordinal)) is { } stranger)
        {
            throw new UsageException($"{stranger.Name} is not for {vendor.Name}; there are {string.Join(", ", known)}.");
        }
    }

    private async Task<string> AskAsync(ConnectionName name, Setting setting, CancellationToken cancellationToken)
    {
        var ask = _tools.Surroundings.AskSecret
            ?? throw new UsageException($"{setting.Option} cannot be asked for without a terminal; say where it is with {setting.Option} env:NAME or file:PATH.");
        var answer = await ask($"{setting.Name} of {name}: ", cancellationToken).ConfigureAwait(false);
        return answer.Length > 0 ? answer : throw new UsageException($"{setting.Name} must not be empty.");
    }
}
