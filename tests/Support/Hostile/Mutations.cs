using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace JobClients.Support.Hostile;

/// <summary>An endpoint's proper answer with something random done to it, through the whole client.</summary>
public static class Mutations
{
    // The same mutations in each run.
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(CaseCount.Of(1_000)).WithReplay(20260102, 7);

    /// <summary>What stands in documents, so that not every mutation is a syntax error.</summary>
    private static readonly byte[][] s_pieces =
    [
        .. new[] { "", "\"", "{", "}", "[", "]", ",", ":", "<", ">", "</", "&", "&#0;", "<![CDATA[", "null", "true", "-", "1e999", "\\u0000", "\\ud800", "\0", " " }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xEF, 0xBB, 0xBF],
    ];

    public static async Task CheckAsync(HostileServer server, HostileEndpoint endpoint)
    {
        var job = JobReference.Parse(server.Simulator.Add(endpoint.Script).Reference);
        using var sample = new SampleBody();
        (await PollAsync(server, endpoint, sample, job)).IsSuccess.ShouldBeTrue();
        Prop.ForAll(Of(sample.Bytes.ToArray()).ToArbitrary(), bytes =>
        {
            sample.Bytes = bytes;
            ShouldBeAnOutcome(server, endpoint, sample, job);
        }).Check(s_config);
    }

    private static void ShouldBeAnOutcome(HostileServer server, HostileEndpoint endpoint, SampleBody sample, JobReference job)
    {
        JobSnapshot? snapshot = null;
        var thrown = Record.Exception(() => snapshot = PollAsync(server, endpoint, sample, job).GetAwaiter().GetResult());

        if (thrown is not null)
        {
            thrown.ShouldBeOfType<JobClientException>().HttpStatus.ShouldBe(HttpStatusCode.OK);
            return;
        }

        snapshot!.Reference.ShouldBe(job);
        var isTold = snapshot.Status.Equals(endpoint.Status, StringComparison.OrdinalIgnoreCase) && snapshot.Progress?.Failed is not > 0;

        // Where a snapshot has a reason for it, it may be more cautious.
        snapshot.IsSuccess.ShouldBe(isTold && (snapshot.IsSuccess || snapshot.Error is null));
    }

    private static async Task<JobSnapshot> PollAsync(HostileServer server, HostileEndpoint endpoint, SampleBody sample, JobReference job)
    {
        using var client = endpoint.Connect(new(server.Simulator.BaseAddress, sample, new ManualTimeProvider()));
        return await client.Open(job).GetAsync();
    }

    private static Gen<byte[]> Of(byte[] sample) => Once(sample).Or(Once(sample).SelectMany(Once)).Or(Once(sample).SelectMany(Once).SelectMany(Once));

    /// <summary>A few bytes replaced by others, of the document itself, of what documents are made of, or of nothing at all.</summary>
    private static Gen<byte[]> Once(byte[] document) =>
        from start in Gen.Choose(0, document.Length)
        from length in Gen.Choose(0, 8)
        from piece in Gen.Elements(s_pieces).Or(ArbMap.Default.GeneratorFor<byte[]>()).Or(PieceOf(document))
        select (byte[])[.. document[..start], .. piece, .. document[Math.Min(document.Length, start + length)..]];

    private static Gen<byte[]> PieceOf(byte[] document) =>
        from start in Gen.Choose(0, document.Length)
        from length in Gen.Choose(0, 40)
        select document[start..Math.Min(document.Length, start + length)];
}
