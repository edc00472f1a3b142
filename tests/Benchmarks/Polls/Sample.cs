namespace JobClients.Benchmarks;

/// <summary>The page's sample of a data query.</summary>
internal static class Sample
{
    public const string JobId = "3a3e85c4-96e7-486b-ae02-827120104301";

    public static readonly byte[] Body = """
        {"data":{"createdBy":"514f3ea1-6716-4f44-b6e0-9a8f0cf44bd2","dataFile":"https://example.s3.us-west-2.amazonaws.com/a.json?X-Amz-Security-Token=...",
        "id":"3a3e85c4-96e7-486b-ae02-827120104301","outputRows":24516,"processingTime":9212,"query":"SELECT accountnumber, balance FROM Account",
        "queryStatus":"completed","remainingRetries":3,"sourceData":"LIVE","updatedOn":"2018-08-17T13:14:19.17Z","useIndexJoin":false}}
        """u8.ToArray();
}
