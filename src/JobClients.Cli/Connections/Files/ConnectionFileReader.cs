using System.Text.Json;

namespace JobClients.Cli.Connections.Files;

/// <summary>Reads a file of connections. A fault is told by its place and never quotes the file, which may have secrets.</summary>
internal ref struct ConnectionFileReader
{
    private readonly string _path;
    private readonly byte[] _text;
    private Utf8JsonReader _json;

    private ConnectionFileReader(string path, byte[] text)
    {
        _path = path;
        _text = text;
        _json = new(text, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 8 });
    }

    private readonly int Position => (int)_json.TokenStartIndex;

    /// <exception cref="UsageException">The file is damaged.</exception>
    public static ConnectionFileContent Read(string path, byte[] text)
    {
        try
        {
            return new ConnectionFileReader(path, text).Read();
        }
        catch (JsonException fault)
        {
            throw new UsageException($"{TextPlace.Describe(path, fault.LineNumber ?? 0, fault.BytePositionInLine ?? 0)}: this is no JSON.");
        }
    }

    private ConnectionFileContent Read()
    {
        ConnectionFileContent? content = null;
        Expect(JsonTokenType.StartObject, "the file has to be an object");
        while (NextMember() is { } name)
        {
            content = content is null && name == "connections" ? ReadConnections() : throw Fault("only 'connections' may stand here, and once");
        }

        var end = Position;
        _json.Read();
        return content ?? throw Fault("there have to be 'connections'", end);
    }

    private ConnectionFileContent ReadConnections()
    {
        var connections = new List<FileConnection>();
        Expect(JsonTokenType.StartObject, "'connections' has to be an object");
        var start = Position + 1;
        while (NextMember() is { } name)
        {
            var begin = Position;
            var connection = ConnectionName.TryParse(name, out var known) && connections.TrueForAll(other => other.Name != known)
                ? known
                : throw Fault($"a connection has to be called [name:]vendor, and once, the vendor {Vendors.ConnectionVendors.Names("or")}");
            var settings = ReadSettings(connection);
            connections.Add(new(connection, settings, begin..(int)_json.BytesConsumed));
        }

        return new(_path, _text, connections, start..Position);
    }

    private Dictionary<string, SettingEntry> ReadSettings(ConnectionName connection)
    {
        var settings = new Dictionary<string, SettingEntry>(StringComparer.Ordinal);
        Expect(JsonTokenType.StartObject, "a connection has to be an object");
        while (NextMember() is { } name)
        {
            var known = connection.Vendor.Settings.Select(setting => setting.Name).Distinct(StringComparer.Ordinal).ToArray();
            if (!known.Contains(name, StringComparer.Ordinal) || settings.ContainsKey(name))
            {
                throw Fault($"a {connection.Vendor.Name} connection has {string.Join(", ", known)}, each once, and nothing else");
            }

            settings.Add(name, ReadEntry());
        }

        return settings;
    }

    private SettingEntry ReadEntry()
    {
        const string Rule = $$"""has to be a text that is not empty, {"{{SettingEntry.Variable}}": NAME} or {"{{SettingEntry.File}}": PATH}""";
        _json.Read();
        if (_json.TokenType == JsonTokenType.String)
        {
            return new(SettingOrigin.Kept, ReadText(Rule));
        }

        var origin = _json.TokenType != JsonTokenType.StartObject ? throw Fault(Rule) : NextMember() switch
        {
            SettingEntry.Variable => SettingOrigin.Variable,
            SettingEntry.File => SettingOrigin.File,
            _ => throw Fault(Rule),
        };
        Expect(JsonTokenType.String, Rule);
        var entry = new SettingEntry(origin, ReadText(Rule));
        Expect(JsonTokenType.EndObject, Rule);
        return entry;
    }

    private string ReadText(string rule) => _json.GetString() is { Length: > 0 } text ? text : throw Fault(rule);

    /// <summary>Goes on to the next member of an object.</summary>
    /// <returns>Its name, or null at the end of the object.</returns>
    private string? NextMember()
    {
        _json.Read();
        return _json.TokenType == JsonTokenType.PropertyName ? _json.GetString() : null;
    }

    private void Expect(JsonTokenType token, string rule)
    {
        _json.Read();
        if (_json.TokenType != token)
        {
            throw Fault(rule);
        }
    }

    private readonly UsageException Fault(string rule) => Fault(rule, Position);

    private readonly UsageException Fault(string rule, int position) => new($"{TextPlace.Describe(_path, _text, position)}: {rule}.");
}
