namespace JobClients.Cli.Connections;

/// <summary>What the environment variables make of a vendor's default connection.</summary>
internal sealed class VariableValues(Surroundings surroundings) : SettingValues
{
    public override bool Has(Setting setting) => Of(setting) is not null;

    public override string? Of(Setting setting) => surroundings.Variable(setting.Variable);

    public override string NameOf(Setting setting) => setting.Variable;
}
