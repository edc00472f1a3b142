namespace JobClients.Tests.Watching;

public sealed class SnapshotShelfTests
{
    private readonly SnapshotShelf _shelf = new();

    [Fact]
    public void Reserve_ManyTimes_GivesPlacesThatKeepWhatIsPutThere()
    {
        var places = Enumerable.Range(0, 100).Select(_ => _shelf.Reserve()).ToList();
        var snapshots = places.ConvertAll(JobSnapshot? (_) => Snapshot());
        for (var i = 0; i < places.Count; i++)
        {
            _shelf[places[i]] = snapshots[i];
        }

        places.ConvertAll(place => _shelf[place]).ShouldBe(snapshots);
        places.ShouldBeUnique();
    }

    [Fact]
    public void Release_APlace_LeavesItEmptyForTheNext()
    {
        var place = _shelf.Reserve();
        _shelf[place] = Snapshot();

        _shelf.Release(place);

        _shelf.Reserve().ShouldBe(place);
        _shelf[place].ShouldBeNull();
    }

    private static JobSnapshot<string> Snapshot() => new()
    {
        Reference = new("test", "job", "1"),
        State = JobState.Running,
        Status = "running",
        ObservedAt = DateTimeOffset.UnixEpoch,
        Model = "running",
    };
}
