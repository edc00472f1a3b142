using System.Text.Json.Nodes;
using JobClients.Generator.Reading;

namespace JobClients.Generator.Tests.Robustness;

/// <summary>A place in a document that holds a value.</summary>
internal sealed class Slot
{
    private readonly Func<JsonNode?> _read;
    private readonly Action<JsonNode?> _write;

    public Slot(JsonObject parent, string name, string pointer) =>
        (_read, _write, Pointer) = (() => parent[name], value => parent[name] = value, $"{pointer}/{JsonPointers.Escape(name)}");

    public Slot(JsonArray parent, int index, string pointer) =>
        (_read, _write, Pointer) = (() => parent[index], value => parent[index] = value, FormattableString.Invariant($"{pointer}/{index}"));

    public string Pointer { get; }

    public JsonNode? Value
    {
        get => _read();
        set => _write(value);
    }
}
