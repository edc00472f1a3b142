using System.Security.Cryptography;

namespace JobClients.Generator.Locking;

/// <summary>Compares server contracts with what the lock records of them.</summary>
internal static class ServerState
{
    /// <summary>The hash of a contract on disk; null if there is none.</summary>
    public static string? ContentHash(string root, ServerEntry server)
    {
        var path = Path.Combine(root, server.OutputPath);
        return File.Exists(path) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))) : null;
    }

    /// <summary>What is the matter with a contract; null if nothing is.</summary>
    public static string? Problem(string root, ServerEntry server, string? descriptionHash)
    {
        var content = ContentHash(root, server);
        return content switch
        {
            null => $"{server.OutputPath} is missing",
            _ when server.DescriptionHash != descriptionHash => $"{server.OutputPath} was written from an older spec",
            _ when server.ContentHash != content => $"{server.OutputPath} is not what was recorded",
            _ => null,
        };
    }
}
