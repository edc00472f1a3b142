namespace JobClients.Generator.Surface;

/// <summary>Compares two surfaces.</summary>
internal static class SurfaceDifference
{
    /// <summary>What changed, in the order of the members. A type that came or went is told without its members.</summary>
    public static IReadOnlyList<SurfaceChange> Between(PublicSurface before, PublicSurface after)
    {
        var gone = before.Lines.Except(after.Lines).ToList();
        var come = after.Lines.Except(before.Lines).ToList();
        var changed = Paired(gone, come, line => line.Member).Concat(Paired(gone, come, line => line.Name)).ToList();
        return
        [
            .. changed
                .Concat(WithoutMembers(gone).Select(line => new SurfaceChange(line, After: null)))
                .Concat(WithoutMembers(come).Select(line => new SurfaceChange(Before: null, line)))
                .OrderBy(change => change.Member, StringComparer.Ordinal),
        ];
    }

    // Of several overloads nobody can say which became which.
    private static List<SurfaceChange> Paired(List<SurfaceLine> gone, List<SurfaceLine> come, Func<SurfaceLine, string> key)
    {
        var candidates = come.ToLookup(key, StringComparer.Ordinal);
        var pairs = gone.GroupBy(key, StringComparer.Ordinal)
            .Where(lines => lines.Count() == 1 && candidates[lines.Key].Count() == 1)
            .Select(lines => new SurfaceChange(lines.Single(), candidates[lines.Key].Single()))
            .ToList();
        gone.RemoveAll(line => pairs.Exists(pair => pair.Before == line));
        come.RemoveAll(line => pairs.Exists(pair => pair.After == line));
        return pairs;
    }

    private static IEnumerable<SurfaceLine> WithoutMembers(List<SurfaceLine> lines)
    {
        var types = lines.Where(line => line.IsType).ToList();
        return lines.Where(line => !types.Exists(line.IsMemberOf));
    }
}
