using JobClients.Cli.Connections;

namespace JobClients.Cli.Tests.Connections;

public sealed class KeptRunTimesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("state").FullName;

    [Theory]
    [InlineData("XDG_STATE_HOME", "jobctl")]
    [InlineData("HOME", ".local/state/jobctl")]
    public async Task KeepAsync_WhatWasLearned_IsThereForTheNextCommand(string variable, string folder)
    {
        var learned = Keep(variable, _folder);
        learned.History.Add("vault/job", new(DateTimeOffset.UnixEpoch, TimeSpan.FromSeconds(7)));
        await learned.KeepAsync(_ => { });

        File.Exists(Path.Combine(_folder, folder, "run-times.json")).ShouldBeTrue();
        Keep(variable, _folder).History.GetRuns("vault/job").Count.ShouldBe(1);
    }

    [Fact]
    public async Task KeepAsync_WhereNothingCanBeWritten_ComplainsAndGoesOn()
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "");
        var complaints = new List<string>();
        var learned = Keep("XDG_STATE_HOME", file);
        learned.History.Add("vault/job", new(DateTimeOffset.UnixEpoch, TimeSpan.FromSeconds(7)));

        await learned.KeepAsync(complaints.Add);

        complaints.ShouldHaveSingleItem().ShouldStartWith("what was learned of run times could not be kept: ");
    }

    [Fact]
    public async Task KeepAsync_WithoutAPlace_KeepsNothing() => await Keep("NONE", _folder).KeepAsync(_ => { });

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static KeptRunTimes Keep(string variable, string value) => new(new()
    {
        Output = TextWriter.Null,
        Error = TextWriter.Null,
        Environment = name => name == variable ? value : null,
    });
}
