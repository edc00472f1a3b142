namespace JobClients;

/// <summary>The last snapshots of all jobs. Used under the watcher's lock only.</summary>
/// <remarks>
/// They lie side by side because they are new when all else is old: each collection has to look wherever something old
/// has come to refer to something new, which with very many jobs would be all over the memory.
/// </remarks>
internal sealed class SnapshotShelf
{
    private readonly Stack<int> _free = new();
    private JobSnapshot?[] _snapshots = new JobSnapshot?[16];
    private int _count;

    public JobSnapshot? this[int place]
    {
        get => _snapshots[place];
        set => _snapshots[place] = value;
    }

    /// <summary>Gives a place to a job.</summary>
    public int Reserve()
    {
        if (_free.TryPop(out var place))
        {
            return place;
        }

        if (_count == _snapshots.Length)
        {
            Array.Resize(ref _snapshots, _count + (_count / 2));
        }

        return _count++;
    }

    /// <summary>Takes the place back, once.</summary>
    public void Release(int place)
    {
        _snapshots[place] = null;
        _free.Push(place);
    }
}
