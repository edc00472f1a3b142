using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace JobClients.Cli.Connections.Files;

/// <summary>Changes one connection of a file and leaves all else of its text as it is.</summary>
internal static class ConnectionFileEdit
{
    public static byte[] Empty => "{\n  \"connections\": {\n  }\n}\n"u8.ToArray();

    public static byte[] Add(ConnectionFileContent content, ConnectionName name, IReadOnlyDictionary<string, SettingEntry> settings)
    {
        var entry = Write(name, settings);
        if (content.Find(name) is { } present)
        {
            return Splice(content.Text, present.Member, entry);
        }

        var text = content.Text;
        var end = content.Members.End.Value;
        var lastValue = content.Connections is [.., { Member.End.Value: var value }] ? value : (int?)null;
        var needsComma = lastValue is { } from && FindComma(text, from, end) is null;

        // Behind the comments that stand between the last connection and the brace.
        var place = content.Members.Start.Value + text.AsSpan(content.Members).TrimEnd(" \t\r\n"u8).Length;
        var added = Splice(text, place..end, [.. "\n    "u8, .. entry, .. "\n  "u8]);
        return needsComma ? Splice(added, lastValue!.Value..lastValue.Value, ","u8) : added;
    }

    public static byte[] Remove(ConnectionFileContent content, ConnectionName name)
    {
        var text = content.Text;
        var place = content.Connections.ToList().FindIndex(connection => connection.Name == name);
        var connection = content.Connections[place];
        var start = text.AsSpan(0, connection.Member.Start.Value).TrimEnd(" \t\r\n"u8).Length;
        var end = connection.Member.End.Value;
        var isLast = place == content.Connections.Count - 1;
        var following = FindComma(text, end, isLast ? content.Members.End.Value : content.Connections[place + 1].Member.Start.Value);
        if (following is { } comma)
        {
            return Splice(Splice(text, comma..(comma + 1), []), start..end, []);
        }

        var without = Splice(text, start..end, []);
        var preceding = place == 0 ? null : FindComma(text, content.Connections[place - 1].Member.End.Value, start);
        return preceding is { } before ? Splice(without, before..(before + 1), []) : without;
    }

    private static byte[] Write(ConnectionName name, IReadOnlyDictionary<string, SettingEntry> settings)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            foreach (var (key, entry) in settings)
            {
                Write(json, key, entry);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetBytes($"\"{name}\": {Encoding.UTF8.GetString(buffer.ToArray()).Replace("\n", "\n    ", StringComparison.Ordinal)}");
    }

    private static void Write(Utf8JsonWriter json, string key, SettingEntry entry)
    {
        if (entry.Origin == SettingOrigin.Kept)
        {
            json.WriteString(key, entry.Text);
            return;
        }

        json.WriteStartObject(key);
        json.WriteString(entry.Origin == SettingOrigin.Variable ? SettingEntry.Variable : SettingEntry.File, entry.Text);
        json.WriteEndObject();
    }

    /// <summary>Finds the comma between two values; there may be comments with commas.</summary>
    private static int? FindComma(ReadOnlySpan<byte> text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] == ',')
            {
                return i;
            }

            if (text[i] == '/')
            {
                var isBlock = text[i + 1] == '*';
                i += 2;
                i += isBlock ? text[i..].IndexOf("*/"u8) + 1 : text[i..].IndexOf((byte)'\n');
            }
        }

        return null;
    }

    private static byte[] Splice(byte[] text, Range part, ReadOnlySpan<byte> by) =>
        [.. text.AsSpan(0, part.Start.Value), .. by, .. text.AsSpan(part.End.Value)];
}
