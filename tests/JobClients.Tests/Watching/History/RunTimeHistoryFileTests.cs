namespace JobClients.Tests.Watching.History;

public sealed class RunTimeHistoryFileTests : IDisposable
{
    private const string Kind = "acme:vault/job";

    private readonly string _folder = Directory.CreateTempSubdirectory("history").FullName;

    private string FilePath => Path.Combine(_folder, "state", "run-times.json");

    private RunTimeHistoryFile File => new(FilePath);

    [Fact]
    public async Task Load_WhatWasSaved_IsTheSame()
    {
        await File.SaveAsync(SampleRuns.History(Kind, 0, 5));
        await File.SaveAsync(SampleRuns.History(Kind, 3, 8));

        File.Load().GetRuns(Kind).ShouldBe(Enumerable.Range(0, 8).Select(SampleRuns.Run));
        Directory.GetFiles(Path.GetDirectoryName(FilePath)!).Length.ShouldBe(2);
    }

    [Fact]
    public void Load_NoFile_IsEmpty() => File.Load().Kinds.ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"version":2,"kinds":{"a/b":[{"endedAt":"2026-01-01T00:00:00Z","seconds":1}]}}""")]
    [InlineData("""{"version":1,"kinds":null}""")]
    [InlineData("""{"version":1,"kinds":{"a/b":null}}""")]
    [InlineData("""{"version":1,"kinds":{"a/b":[{"endedAt":"2026-01-01T00:00:00Z","seconds":-1},{"endedAt":"2026-01-01T00:00:00Z","seconds":1e300}]}}""")]
    [InlineData("""{"version":1,"kinds":{"a/b":[{"endedAt":"yesterday","seconds":1}]}}""")]
    public async Task Load_ADamagedFile_IsEmptyAndCanBeSavedAgain(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        await System.IO.File.WriteAllTextAsync(FilePath, content);
        File.Load().Kinds.ShouldBeEmpty();

        await File.SaveAsync(SampleRuns.History(Kind, 0, 3));

        File.Load().GetRuns(Kind).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Save_OfManyAtATime_LosesNothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => File.SaveAsync(SampleRuns.History(Kind, number * 5, (number * 5) + 5)))));

        File.Load().GetRuns(Kind).Count.ShouldBe(100);
    }

    [Fact]
    public async Task Load_WhileOthersSave_NeverSeesHalfAFile()
    {
        await File.SaveAsync(SampleRuns.History(Kind, 0, 1));
        var saving = Task.Run(async () =>
        {
            for (var number = 1; number < 30; number++)
            {
                await File.SaveAsync(SampleRuns.History(Kind, number, number + 1));
            }
        });
        var least = 0;
        while (!saving.IsCompleted)
        {
            var count = File.Load().GetRuns(Kind).Count;
            count.ShouldBeGreaterThanOrEqualTo(Math.Max(1, least));
            least = count;
        }

        await saving;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
