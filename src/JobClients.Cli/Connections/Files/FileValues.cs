using System.Text;

namespace JobClients.Cli.Connections.Files;

/// <summary>What a file makes of a connection.</summary>
/// <param name="path">The file.</param>
/// <param name="place">Where in the file the connection stands, for messages.</param>
/// <param name="name">The connection.</param>
/// <param name="settings">Its settings.</param>
/// <param name="surroundings">Where variables are.</param>
internal class FileValues(
    string path, string place, ConnectionName name, IReadOnlyDictionary<string, SettingEntry> settings, Surroundings surroundings)
    : SettingValues
{
    private const int LongestSecret = 64 * 1024;

    public static FileValues Of(ConnectionFileContent content, FileConnection connection, Surroundings surroundings) =>
        new(content.Path, content.PlaceOf(connection), connection.Name, connection.Settings, surroundings);

    public override bool Has(Setting setting) => settings.ContainsKey(setting.Name);

    public override string? Of(Setting setting) => settings.GetValueOrDefault(setting.Name) is { } entry ? Resolve(setting, entry) : null;

    public override string NameOf(Setting setting) => setting.Name;

    public override UsageException Fault(string message) => new($"{place}: {name}: {message}");

    protected virtual string Resolve(Setting setting, SettingEntry entry) => entry.Origin switch
    {
        SettingOrigin.Variable => surroundings.Variable(entry.Text)
            ?? throw Fault($"{setting.Name} comes from the variable {entry.Text}, which is not set."),
        SettingOrigin.File => ReadFile(setting, entry.Text),
        _ => entry.Text,
    };

    private string ReadFile(Setting setting, string file)
    {
        var full = Path.Combine(Path.GetDirectoryName(path) ?? "", file);
        try
        {
            using var stream = File.OpenRead(full);
            var bytes = new byte[LongestSecret];
            var text = Encoding.UTF8.GetString(bytes.AsSpan(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false))).TrimEnd('\r', '\n');
            return text.Length > 0 ? text : throw Fault($"{setting.Name} comes from the file {full}, which is empty.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Fault($"{setting.Name} comes from a file that cannot be read: {failure.Message}");
        }
    }
}
