using System.Runtime.CompilerServices;
using Microsoft.Kiota.Abstractions;

namespace JobClients;

/// <summary>Remembers the URL of each request builder, so that a poll that is sent again and again builds it once.</summary>
/// <remarks>A builder hands the same table of path parameters to each of its requests; with it goes what is remembered.</remarks>
internal sealed class RequestUrlCache
{
    private readonly ConditionalWeakTable<Dictionary<string, object>, Entry> _entries = [];

    /// <inheritdoc cref="RequestUrl.Of"/>
    public Uri Find(RequestInformation request)
    {
        // A query belongs to the one request.
        if (request.PathParameters is not Dictionary<string, object> parameters || request.QueryParameters.Count > 0)
        {
            return RequestUrl.Of(request);
        }

        if (_entries.TryGetValue(parameters, out var entry) && entry.IsOf(request.UrlTemplate, parameters))
        {
            return entry.Url;
        }

        // The builder's own table may change at any moment, and the URL has to be that of what is remembered.
        var snapshot = new Dictionary<string, object>(parameters, StringComparer.Ordinal);
        if (RequestUrl.TryExpand(request.UrlTemplate, snapshot) is not { } url)
        {
            return RequestUrl.Of(request);
        }

        _entries.AddOrUpdate(parameters, new(request.UrlTemplate, [.. snapshot], url));
        return url;
    }

    private sealed class Entry(string? template, KeyValuePair<string, object>[] parameters, Uri url)
    {
        public Uri Url => url;

        /// <summary>Whether the builder still means this: its parameters are open to everybody.</summary>
        public bool IsOf(string? currentTemplate, Dictionary<string, object> current)
        {
            if (currentTemplate != template || current.Count != parameters.Length)
            {
                return false;
            }

            foreach (var (name, value) in parameters)
            {
                if (!current.TryGetValue(name, out var now) || !Equals(now, value))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
