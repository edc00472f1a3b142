using System.Text;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace JobClients.Tests.Json;

/// <summary>Reads a document as this package and as Kiota's own read it.</summary>
internal static class Documents
{
    public static Task<Everything> ReadAsync(string json) => ReadAsync(new TolerantJsonParseNodeFactory(), Encoding.UTF8.GetBytes(json));

    public static Task<Everything> ReadAsync(byte[] json) => ReadAsync(new TolerantJsonParseNodeFactory(), json);

    public static Task<Everything> ReadAsKiotaAsync(string json) => ReadAsync(new JsonParseNodeFactory(), Encoding.UTF8.GetBytes(json));

    private static async Task<Everything> ReadAsync(IAsyncParseNodeFactory factory, byte[] json)
    {
        using var stream = new MemoryStream(json);
        var root = await factory.GetRootParseNodeAsync("application/json", stream);
        return root.GetObjectValue(Everything.Create)!;
    }
}
