using JobClients.Cli.Connections.Files;
using JobClients.Cli.Connections.Vendors;
using JobClients.Cli.Output;

namespace JobClients.Cli.Connections;

/// <summary>What connections there are.</summary>
internal sealed class KnownConnections(Surroundings surroundings)
{
    private readonly ConnectionFile _file = new(surroundings);
    private readonly VariableValues _variables = new(surroundings);

    public IReadOnlyList<ConnectionName> Names => [.. OfVariables.Concat(_file.Read().Connections.Select(connection => connection.Name)).Distinct()];

    private IEnumerable<ConnectionName> OfVariables =>
        ConnectionVendors.All.Where(vendor => ConfiguredConnections.HasVariables(vendor, _variables)).Select(vendor => new ConnectionName(null, vendor));

    public IReadOnlyList<ConnectionReport> Report()
    {
        var content = _file.Read();
        return [.. OfVariables.Select(Report), .. content.Connections.Select(Report)];
    }

    private ConnectionReport Report(ConnectionName name) => Describe(
        name, "variables", setting => _variables.Of(setting) is { } value ? new(SettingOrigin.Kept, value) : null, secret => $"variable {secret.Variable}");

    private ConnectionReport Report(FileConnection connection)
    {
        var isHidden = connection.Name.Name is null && ConfiguredConnections.HasVariables(connection.Name.Vendor, _variables);
        return Describe(
            connection.Name,
            isHidden ? "file, but the variables win" : "file",
            setting => connection.Settings.GetValueOrDefault(setting.Name),
            secret => Describe(connection.Settings[secret.Name]));
    }

    private string Describe(SettingEntry entry) =>
        entry.Origin == SettingOrigin.Variable && surroundings.Variable(entry.Text) is null ? $"{entry} (not set)" : entry.ToString();

    private static ConnectionReport Describe(ConnectionName name, string from, Func<Setting, SettingEntry?> find, Func<Setting, string> describe)
    {
        var login = name.Vendor.Logins.FirstOrDefault(login => login.Any(setting => find(setting) is not null)) ?? [];
        var user = login.FirstOrDefault(setting => !setting.IsSecret);
        var secret = login.FirstOrDefault(setting => setting.IsSecret && find(setting) is not null);
        return new(name.ToString(), from)
        {
            Address = name.Vendor.Address.Select(find).FirstOrDefault(entry => entry is not null) is { } address ? Show(address) : null,
            Login = user is null ? secret?.Name : $"{user.Name} {(find(user) is { } entry ? Show(entry) : "-")}",
            Secret = secret is null ? null : describe(secret),
        };
    }

    private static string Show(SettingEntry entry) => entry.Origin == SettingOrigin.Kept ? WithoutUser(entry.Text) : entry.ToString();

    /// <summary>Somebody may have put a password into a URL, where it is not allowed.</summary>
    private static string WithoutUser(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme.StartsWith("http", StringComparison.Ordinal)
        ? url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/')
        : text;
}
