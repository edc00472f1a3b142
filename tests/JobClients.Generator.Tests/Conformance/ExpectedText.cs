namespace JobClients.Generator.Tests.Conformance;

/// <summary>The expected files themselves, where KIOTA_EXPECTED names a folder that has them: {case}/expected/{file}.</summary>
internal static class ExpectedText
{
    /// <summary>Says where a file begins to differ, as far as that can be known.</summary>
    public static string FirstDifference(string caseName, string file, string actual)
    {
        var folder = Environment.GetEnvironmentVariable("KIOTA_EXPECTED");
        var path = Path.Combine(folder ?? string.Empty, caseName, "expected", file);
        if (folder is null || !File.Exists(path))
        {
            return $"{file} differs; set KIOTA_EXPECTED to see where";
        }

        var (expectedLines, actualLines) = (File.ReadAllText(path).Split('\n'), actual.Split('\n'));
        var line = expectedLines.Zip(actualLines).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{file} differs in line {line + 1}:\n  expected {At(expectedLines, line)}\n  actual   {At(actualLines, line)}";
    }

    private static string At(string[] lines, int index) => index < lines.Length ? lines[index] : "(the end)";
}
