namespace JobClients.Cli.Connections;

/// <summary>What a connection is made of, from wherever. A fault is told by the name of the setting, never by its value.</summary>
internal abstract class SettingValues
{
    public abstract bool Has(Setting setting);

    /// <summary>The value, or null if it is not set.</summary>
    /// <exception cref="UsageException">It is set to come from where it is not.</exception>
    public abstract string? Of(Setting setting);

    /// <summary>What the user knows the setting by.</summary>
    public abstract string NameOf(Setting setting);

    public virtual UsageException Fault(string message) => new(message);

    public void Require(params Setting[] settings)
    {
        var missing = Array.FindAll(settings, setting => !Has(setting));
        if (missing.Length > 0)
        {
            throw Fault($"{Join(" and ", missing)} {(missing.Length == 1 ? "is" : "are")} not set.");
        }
    }

    /// <summary>Requires all settings of exactly one group.</summary>
    public void RequireOneOf(params Setting[][] groups)
    {
        var begun = Array.FindAll(groups, group => Array.Exists(group, Has));
        switch (begun)
        {
            case [] when groups is [var only]:
                Require(only);
                break;
            case []:
                throw Fault($"Set {string.Join(", or ", groups.Select(group => Join(" and ", group)))}.");
            case [var group]:
                Require(group);
                break;
            default:
                throw Fault($"{Join(" and ", begun.Select(group => Array.Find(group, Has)!))} exclude each other.");
        }
    }

    public void RequireValid(JobConnectionOptions options, params (string Option, Setting Setting)[] names)
    {
        if (options.Validate() is { Count: > 0 } faults)
        {
            throw Fault(string.Join(' ', faults.Select(fault => Rename(fault, names))));
        }
    }

    public Uri? UrlOf(Setting setting) => Uri.TryCreate(Of(setting), UriKind.Absolute, out var url) ? url : null;

    private string Join(string separator, IEnumerable<Setting> settings) => string.Join(separator, settings.Select(NameOf));

    /// <summary>A fault begins with the name of its option.</summary>
    private string Rename(string fault, (string Option, Setting Setting)[] names)
    {
        var (option, setting) = Array.Find(names, name => fault.StartsWith(name.Option + " ", StringComparison.Ordinal));
        return option is null ? fault : NameOf(setting) + fault[option.Length..];
    }
}
