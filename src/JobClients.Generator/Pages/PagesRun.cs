using JobClients.Generator.Diagnostics;
using JobClients.Generator.Locking;
using JobClients.Generator.Pages.Comparison;
using JobClients.Generator.Pages.Formats;
using JobClients.Generator.Pages.Model;
using JobClients.Generator.Pages.Skeletons;
using JobClients.Generator.Reading;

namespace JobClients.Generator.Pages;

/// <summary>Compares the pages of a folder with the operations of a repository's specs.</summary>
internal sealed class PagesRun(string root, Report report, TextWriter output)
{
    public void Compare(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
        if (files.Length == 0)
        {
            report.Error(folder, "JCG303", "There is no page here. Name a folder with scraped pages.");
        }
        else if (LockFile.Read(Path.Combine(root, KiotaLock.FileName), report) is { } locked && Specs(locked) is { } specs)
        {
            foreach (var file in files.Order(StringComparer.Ordinal))
            {
                Compare(file, Path.GetRelativePath(folder, file), specs);
            }
        }
    }

    private void Compare(string file, string name, IReadOnlyList<PagesSpec> specs)
    {
        try
        {
            var page = PageReader.Read(file);
            var found = specs.SelectMany(spec => spec.Operations.Where(operation => IsOf(operation, page)).Select(operation => (spec, operation))).ToList();
            found.ForEach(pair => Compare(name, page, pair.spec, pair.operation));
            if (found.Count == 0)
            {
                ReportUnknown(name, page);
            }
        }
        catch (PageException failure)
        {
            report.Error(name, "JCG301", $"The page cannot be read: {failure.Message.TrimEnd('.')}.");
        }
    }

    private void Compare(string name, Page page, PagesSpec spec, DocumentedOperation operation)
    {
        var differences = PageComparison.Compare(page, operation.AsPage(page.SampledResponse)).ToList();
        foreach (var difference in differences)
        {
            report.Error(spec.Place(operation), "JCG300", $"{name}, {operation.Name}: {difference}.");
        }

        if (differences.Count == 0)
        {
            output.WriteLine($"{name}: {operation.Name} of {spec.Location} is as on the page.");
        }
    }

    private void ReportUnknown(string name, Page page)
    {
        report.Error(name, "JCG302", $"No operation has the x-source.url {page.Source.Url} for {page.Method.ToUpperInvariant()} {page.Path}. Put this under paths to start from:");
        output.WriteLine(Skeleton.Write(page));
    }

    // Null if any of them cannot be read, which is reported.
    private IReadOnlyList<PagesSpec>? Specs(RootLock locked)
    {
        var specs = locked.Clients.Select(client => client.Lock.DescriptionLocation).Distinct(StringComparer.Ordinal)
            .Select(location => PagesSpec.Read(root, location, report))
            .ToList();
        return specs.Contains(null) ? null : [.. specs.OfType<PagesSpec>()];
    }

    private static bool IsOf(DocumentedOperation operation, Page page) => operation.Url!.TrimEnd('/') == page.Source.Url.TrimEnd('/');
}
