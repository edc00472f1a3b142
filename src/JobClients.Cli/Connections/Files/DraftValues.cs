namespace JobClients.Cli.Connections.Files;

/// <summary>A connection that is about to be kept: what comes from elsewhere need not be there yet.</summary>
internal sealed class DraftValues(ConnectionName name, IReadOnlyDictionary<string, SettingEntry> settings, Surroundings surroundings)
    : FileValues("", "", name, settings, surroundings)
{
    public override string NameOf(Setting setting) => setting.Option;

    public override UsageException Fault(string message) => new(message);

    protected override string Resolve(Setting setting, SettingEntry entry) =>
        entry.Origin == SettingOrigin.Kept ? entry.Text : "from-elsewhere";
}
