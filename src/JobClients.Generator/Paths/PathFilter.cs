using JobClients.Generator.Diagnostics;
using JobClients.Generator.Options;
using Microsoft.OpenApi;

namespace JobClients.Generator.Paths;

/// <summary>Removes the paths and operations that a client is not to have.</summary>
internal static class PathFilter
{
    public static void Apply(OpenApiDocument document, ClientOptions options, Findings findings)
    {
        var includes = PathPattern.Parse(options.IncludePatterns).ToLookup(pattern => pattern.IsWholePath);
        var excludes = PathPattern.Parse(options.ExcludePatterns).ToLookup(pattern => pattern.IsWholePath);
        if (includes.Count == 0 && excludes.Count == 0)
        {
            return;
        }

        RemovePaths(document, includes, excludes);
        RemoveOperations(document, includes, excludes);
        if (document.Paths.Count == 0)
        {
            findings.Add("JCG027", "No path matches the patterns of the client. Check includePatterns and excludePatterns", "#/paths");
        }
    }

    private static void RemovePaths(OpenApiDocument document, ILookup<bool, PathPattern> includes, ILookup<bool, PathPattern> excludes)
    {
        if (!includes[true].Any() && !excludes[true].Any())
        {
            return;
        }

        foreach (var path in document.Paths.Keys.Where(path => !includes[false].Any(pattern => pattern.Matches(path))).ToList())
        {
            var isLeftOut = includes[true].Any() && !includes[true].Any(pattern => pattern.Matches(path));
            if (isLeftOut || excludes[true].Any(pattern => pattern.Matches(path)))
            {
                document.Paths.Remove(path);
            }
        }
    }

    private static void RemoveOperations(OpenApiDocument document, ILookup<bool, PathPattern> includes, ILookup<bool, PathPattern> excludes)
    {
        if (!includes[false].Any() && !excludes[false].Any())
        {
            return;
        }

        foreach (var (path, item) in document.Paths.ToList())
        {
            var isIncludedWhole = includes[true].Any(pattern => pattern.Matches(path));
            foreach (var method in item.Operations?.Keys.ToList() ?? [])
            {
                var isLeftOut = !isIncludedWhole && includes[false].Any() && !includes[false].Any(pattern => pattern.Matches(path, method));
                if (isLeftOut || excludes[false].Any(pattern => pattern.Matches(path, method)))
                {
                    item.Operations!.Remove(method);
                }
            }

            if (item.Operations is not { Count: > 0 })
            {
                document.Paths.Remove(path);
            }
        }
    }
}
