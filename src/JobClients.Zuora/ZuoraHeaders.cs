using System.Text.RegularExpressions;
using Microsoft.Kiota.Abstractions;

namespace JobClients.Zuora;

/// <summary>
/// Zuora's own request headers. Each goes out with the operations whose pages have it; none of them has a default.
/// </summary>
public sealed partial record ZuoraHeaders
{
    /// <summary>
    /// <c>Zuora-Entity-Ids</c>: the entity to work in, with Multi-entity; sent with every kind of job.
    /// </summary>
    public string? EntityIds { get; set; }

    /// <summary>
    /// <c>Zuora-Org-Ids</c>: organizations between commas, with Multi-Org; sent with data queries and custom object jobs.
    /// </summary>
    public string? OrgIds { get; set; }

    /// <summary>
    /// <c>Zuora-Version</c>: a minor version for data labeling; a date, such as <c>2026-01-02</c>, for custom object jobs.
    /// </summary>
    public string? Version { get; set; }

    /// <summary>
    /// <c>Zuora-Track-Id</c>: the caller's own identifier, echoed in <see cref="JobSnapshot.TrackId"/>; at most 64
    /// characters of US-ASCII, without <c>:</c>, <c>;</c> and quotes. Sent with every kind of job.
    /// </summary>
    public string? TrackId { get; set; }

    /// <summary>What is wrong, one sentence for each fault; empty when nothing is.</summary>
    public IReadOnlyList<string> Validate() => [.. FindFaults()];

    /// <summary>These, and others where these have none.</summary>
    internal ZuoraHeaders Or(ZuoraHeaders others) => new()
    {
        EntityIds = EntityIds ?? others.EntityIds,
        OrgIds = OrgIds ?? others.OrgIds,
        Version = Version ?? others.Version,
        TrackId = TrackId ?? others.TrackId,
    };

    /// <summary>What adds the headers to a request; null if there is nothing to add.</summary>
    internal Action<RequestConfiguration<DefaultQueryParameters>>? For(bool orgIds, bool version)
    {
        var headers = new (string Name, string? Value)[]
        {
            ("Zuora-Entity-Ids", EntityIds),
            ("Zuora-Org-Ids", orgIds ? OrgIds : null),
            ("Zuora-Version", version ? Version : null),
            ("Zuora-Track-Id", TrackId),
        };
        var present = Array.FindAll(headers, header => header.Value is not null);
        return present.Length == 0 ? null : request => Array.ForEach(present, header => request.Headers.Add(header.Name, header.Value!));
    }

    private IEnumerable<string> FindFaults()
    {
        if (!IsPrintable(EntityIds))
        {
            yield return $"{nameof(EntityIds)} has to be printable ASCII.";
        }

        if (!IsPrintable(OrgIds))
        {
            yield return $"{nameof(OrgIds)} has to be printable ASCII.";
        }

        if (!IsPrintable(Version))
        {
            yield return $"{nameof(Version)} has to be printable ASCII.";
        }

        if (TrackId is not null && !TrackIdForm().IsMatch(TrackId))
        {
            yield return $"{nameof(TrackId)} has to be 1 to 64 characters of US-ASCII, without colon, semicolon and quotes.";
        }
    }

    private static bool IsPrintable(string? value) => value is null || PrintableForm().IsMatch(value);

    [GeneratedRegex(@"\A[ -~]+\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PrintableForm();

    [GeneratedRegex(@"\A[ !#-&(-9<-~]{1,64}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TrackIdForm();
}
