using System.Text.Json;
using System.Text.Json.Nodes;

namespace JobClients.Generator.Locking;

/// <summary>The lock of a repository: which clients it has, and what they were made of.</summary>
internal sealed class RootLock
{
    private readonly JsonObject _root;

    private RootLock(string text, JsonObject root)
    {
        (Text, _root) = (text, root);
        Clients = [.. root["clients"]?.AsObject().Select(client => Read(client.Key, client.Value)) ?? []];
        Servers = [.. root["servers"]?.AsObject().Select(server => ReadServer(server.Key, server.Value)).OfType<ServerEntry>() ?? []];
    }

    /// <summary>The lock as it is on disk.</summary>
    public string Text { get; }

    public IReadOnlyList<ClientEntry> Clients { get; }

    public IReadOnlyList<ServerEntry> Servers { get; }

    /// <exception cref="LockException">The text is no lock.</exception>
    public static RootLock Parse(string text)
    {
        try
        {
            return new RootLock(text, JsonNode.Parse(text)?.AsObject() ?? throw new LockException("the file is empty"));
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw new LockException(failure.Message, failure);
        }
    }

    /// <summary>The lock with other records of its clients, which need not say what only this lock knows.</summary>
    public string WithRecords(IReadOnlyDictionary<string, JsonObject> records)
    {
        var root = _root.DeepClone().AsObject();
        var clients = root["clients"]!.AsObject();
        foreach (var (name, record) in records)
        {
            clients[name] = Complete(clients[name]!.AsObject(), record);
        }

        return LockJson.Write(root);
    }

    /// <summary>The lock with another record of the server contracts.</summary>
    public string WithServers(IEnumerable<ServerEntry> servers)
    {
        var root = _root.DeepClone().AsObject();
        foreach (var server in servers)
        {
            var entry = root["servers"]![server.Name]!;
            entry["descriptionHash"] = server.DescriptionHash;
            entry["contentHash"] = server.ContentHash;
        }

        return LockJson.Write(root);
    }

    /// <summary>The hash that the lock records of the document of a client; null if there is no such client.</summary>
    public string? DescriptionHashOf(string client) => Clients.FirstOrDefault(entry => entry.Name == client)?.Lock.DescriptionHash;

    private static ServerEntry? ReadServer(string name, JsonNode? entry) =>
        entry?["outputPath"]?.GetValue<string>() is { } output
            ? new ServerEntry(name, entry["descriptionHash"]?.GetValue<string>(), entry["contentHash"]?.GetValue<string>(), output)
            : null;

    private static JsonObject Complete(JsonObject entry, JsonObject record)
    {
        var complete = record.DeepClone().AsObject();
        foreach (var (name, value) in entry)
        {
            complete.TryAdd(name, value?.DeepClone());
        }

        return complete;
    }

    private static ClientEntry Read(string name, JsonNode? node)
    {
        var entry = node as JsonObject ?? throw new LockException($"the client {name} is no object");
        var kiota = LockJson.Read(entry);
        var output = entry["outputPath"]?.GetValue<string>() ?? throw new LockException($"the client {name} has no outputPath");
        return new ClientEntry(name, kiota, output);
    }
}
