using System.Text;

namespace JobClients.Benchmarks.Xml;

/// <summary>The page's sample of a job as XML, in the names of its JSON.</summary>
internal static class XmlSample
{
    /// <summary>Makes an answer about a job.</summary>
    /// <param name="links">How many links the job has, of five elements each.</param>
    public static byte[] WithLinks(int links) => Encoding.UTF8.GetBytes($"""
        <?xml version="1.0" encoding="UTF-8"?>
        <VaultResponse>
          <responseStatus>SUCCESS</responseStatus>
          <responseMessage>OK</responseMessage>
          <data>
            <id>1201</id>
            <status>SUCCESS</status>
            <method>POST</method>
            <links>
              {string.Concat(Enumerable.Range(1601, links).Select(Link))}
            </links>
            <created_by>44533</created_by>
            <created_date>2016-04-20T18:14:42.000Z</created_date>
            <run_start_date>2016-04-20T18:14:43.000Z</run_start_date>
            <run_end_date>2016-04-20T18:14:44.000Z</run_end_date>
          </data>
        </VaultResponse>
        """);

    private static string Link(int job) => $"""
        <link>
          <rel>self</rel>
          <href>/api/v15.0/services/jobs/{job}</href>
          <method>GET</method>
          <accept>application/json</accept>
        </link>
        """;
}
