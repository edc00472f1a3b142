using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using JobClients.Simulator.Tests.Support;

namespace JobClients.Simulator.Tests.Faults;

/// <summary>Runs while no other test does, since it measures what the process allocates.</summary>
[CollectionDefinition(nameof(BombTests), DisableParallelization = true)]
[Collection(nameof(BombTests))]
public class BombTests
{
    [Fact]
    public async Task A_bomb_is_small_on_the_wire_and_large_behind_it_and_nobody_holds_it_whole()
    {
        const long Size = 200_000_000;
        var before = GC.GetTotalAllocatedBytes();
        var watch = Stopwatch.StartNew();

        await using var vendors = await Vendors.StartAsync();
        using var response = await vendors.GetAsync(vendors.Simulator.Add(JobScript.DataQuery().Answering(JobFault.Bomb(Size))));
        var compressed = await response.Content.ReadAsByteArrayAsync();
        var (head, length) = await InflateAsync(compressed);

        compressed.Length.ShouldBeInRange(100_000, 400_000);
        length.ShouldBe(Size);
        head.ShouldStartWith("{\"data\":{");
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(Size / 4);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private static async Task<(string Head, long Length)> InflateAsync(byte[] compressed)
    {
        await using var gzip = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress);
        var buffer = new byte[64 * 1024];
        var first = await gzip.ReadAsync(buffer);
        var head = Encoding.UTF8.GetString(buffer, 0, first);
        long length = first;
        while (await gzip.ReadAsync(buffer) is > 0 and var count)
        {
            length += count;
        }

        return (head, length);
    }
}
