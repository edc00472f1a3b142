using System.Security.Cryptography;
using System.Text;

namespace JobClients.Generator.Output;

/// <summary>Lets only one process at a time work on a folder.</summary>
internal sealed class SingleWriter : IDisposable
{
    private readonly FileStream _handle;

    private SingleWriter(FileStream handle) => _handle = handle;

    /// <summary>Waits until no other process works on the folder.</summary>
    public static async Task<SingleWriter> EnterAsync(string folder, CancellationToken cancellationToken)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(folder))))[..16];
        var path = Path.Combine(Path.GetTempPath(), $"jobclients-generator-{key}.lock");
        while (true)
        {
            try
            {
                return new SingleWriter(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public void Dispose() => _handle.Dispose();
}
