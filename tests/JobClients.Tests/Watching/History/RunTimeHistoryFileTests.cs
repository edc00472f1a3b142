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

    [Fact]
    public async Task Save_ThatIsCancelled_LeavesTheFileAsItWas_AndNothingBesideIt()
    {
        await File.SaveAsync(SampleRuns.History(Kind, 0, 1));
        var before = await System.IO.File.ReadAllTextAsync(FilePath);

        await Should.ThrowAsync<OperationCanceledException>(File.SaveAsync(SampleRuns.History(Kind, 1, 2), new(canceled: true)));
        await Should.ThrowAsync<ArgumentNullException>(File.SaveAsync(null!));

        (await System.IO.File.ReadAllTextAsync(FilePath)).ShouldBe(before);
        Directory.GetFiles(Path.GetDirectoryName(FilePath)!).Length.ShouldBe(2);
    }

    /// <summary>It would take more memory than anything that is learned from it is worth.</summary>
    [Fact]
    public async Task Load_AFileThatIsFarTooLong_IsEmpty()
    {
        await File.SaveAsync(SampleRuns.History(Kind, 0, 1));
        var text = await System.IO.File.ReadAllTextAsync(FilePath);
        await System.IO.File.WriteAllTextAsync(FilePath, text.PadRight(64 * 1024 * 1024));
        File.Load().Kinds.ShouldBe([Kind]);

        await System.IO.File.AppendAllTextAsync(FilePath, " ");

        File.Load().Kinds.ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
