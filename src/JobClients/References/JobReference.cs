using System.Diagnostics.CodeAnalysis;

namespace JobClients;

/// <summary>
/// Says which job: <c>[connection:]vendor/kind/id[/id]</c>, for example
/// <c>zuora/data-query/3a3e85c4-96e7-486b-ae02-827120104301</c> or <c>acme:vault/job/1201</c>.
/// </summary>
/// <remarks>
/// Connection, vendor and kind are <c>[a-z0-9][a-z0-9-]*</c>. There are one or two ids, each 1 to 128
/// characters of <c>[A-Za-z0-9._~-]</c> and neither <c>.</c> nor <c>..</c>, so that an id is always exactly
/// one segment of a URL path. References are equal when their texts are.
/// </remarks>
public sealed partial class JobReference : IEquatable<JobReference>, IParsable<JobReference>
{
    private readonly string _text;

    /// <summary>Refers to a job of a vendor's default connection.</summary>
    /// <param name="vendor">The vendor's name.</param>
    /// <param name="kind">The kind of job.</param>
    /// <param name="ids">One or two ids, the outer one first.</param>
    /// <exception cref="ArgumentException">A part breaks the rules above.</exception>
    public JobReference(string vendor, string kind, params ReadOnlySpan<string> ids)
        : this(connection: null, vendor, kind, ids.ToArray())
    {
    }

    private JobReference(string? connection, string vendor, string kind, string[] ids)
    {
        if (JobReferenceSyntax.FindFault(connection, vendor, kind, ids) is { } fault)
        {
            throw new ArgumentException(fault, nameof(ids));
        }

        Connection = connection;
        Vendor = vendor;
        Kind = kind;
        Ids = ids;
        _text = $"{(connection is null ? "" : connection + ":")}{vendor}/{kind}/{string.Join('/', ids)}";
    }

    /// <summary>The name of the connection, or null for the vendor's default connection.</summary>
    public string? Connection { get; }

    /// <summary>The vendor's name, such as <c>zuora</c>.</summary>
    public string Vendor { get; }

    /// <summary>The kind of job, such as <c>data-query</c>.</summary>
    public string Kind { get; }

    /// <summary>One or two ids, the outer one first.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>The id of the job itself: the last of <see cref="Ids"/>.</summary>
    public string Id => Ids[^1];

    /// <summary>The same job, reached through another connection.</summary>
    /// <param name="connection">The connection's name, or null for the vendor's default connection.</param>
    /// <exception cref="ArgumentException">The name breaks the rules of a connection name.</exception>
    public JobReference WithConnection(string? connection) =>
        connection == Connection ? this : new(connection, Vendor, Kind, [.. Ids]);

    /// <inheritdoc/>
    public override string ToString() => _text;

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] JobReference? other) => _text == other?._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JobReference);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(_text, StringComparison.Ordinal);

    /// <summary>Whether two references have the same text.</summary>
    /// <param name="left">One reference.</param>
    /// <param name="right">Another reference.</param>
    public static bool operator ==(JobReference? left, JobReference? right) => Equals(left, right);

    /// <summary>Whether two references have different texts.</summary>
    /// <param name="left">One reference.</param>
    /// <param name="right">Another reference.</param>
    public static bool operator !=(JobReference? left, JobReference? right) => !Equals(left, right);
}
