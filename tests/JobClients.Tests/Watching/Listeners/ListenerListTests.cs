namespace JobClients.Tests.Watching.Listeners;

public sealed class ListenerListTests
{
    /// <summary>Against a list that is looked through each time.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void RandomUse_IsAsThatOfAPlainList(int seed)
    {
        var random = new Random(seed);
        var (list, plain) = (new ListenerList(), new List<Listener>());
        for (var i = 0; i < 5_000; i++)
        {
            var now = TimeSpan.FromSeconds(i / 50);
            switch (random.Next(10))
            {
                case < 4:
                    plain.Add(new(random, now));
                    list.Add(plain[^1]);
                    break;
                case < 6 when plain.Count > 0:
                    var leaving = plain[random.Next(plain.Count)];
                    list.Remove(leaving).ShouldBe(plain.Remove(leaving));
                    list.Remove(leaving).ShouldBeFalse();
                    break;
                case 6:
                    list.RemoveWhere(i, static (listener, news) => (((Listener)listener).Id + news) % 7 == 0);
                    plain.RemoveAll(listener => (listener.Id + i) % 7 == 0);
                    break;
                case 7:
                    var late = new List<PollListener>();
                    while (list.TakeExpired(now) is { } listener)
                    {
                        late.Add(listener);
                    }

                    late.ShouldBe(plain.Where(listener => listener.Deadline <= now), ignoreOrder: true);
                    plain.RemoveAll(listener => listener.Deadline <= now);
                    break;
                case 8:
                    var due = plain.Where(listener => listener.NextBeat <= now).ToList();
                    due.ForEach(listener => listener.Beats--);
                    list.Beat(null, now);
                    plain.ShouldAllBe(listener => listener.Beats == 0);
                    break;
                default:
                    plain.ForEach(listener => listener.Calls++);
                    list.ForEach(0, static (listener, _) => ((Listener)listener).Calls--);
                    plain.ShouldAllBe(listener => listener.Calls == 0);
                    break;
            }

            list.IsEmpty.ShouldBe(plain.Count == 0);
            list.IsInAHurry.ShouldBe(plain.Exists(listener => listener.IsInAHurry));
            list.NextDeadline.ShouldBe(plain.Select(listener => listener.Deadline).DefaultIfEmpty(Moment.Never).Min());
            list.NextBeat.ShouldBe(plain.Select(listener => listener.NextBeat).DefaultIfEmpty(Moment.Never).Min());
        }
    }

    [Fact]
    public void Clear_LeavesNobody()
    {
        var list = new ListenerList();
        list.Add(new Listener(new(1), TimeSpan.Zero));
        list.Add(new Listener(new(2), TimeSpan.Zero));
        list.Clear();

        list.IsEmpty.ShouldBeTrue();
        list.NextDeadline.ShouldBe(Moment.Never);
    }

    /// <summary>What was told between two beats puts the next off: then the crowd wakes once too early, and nobody is told.</summary>
    [Fact]
    public void Beat_PutOffMeanwhile_TellsNobodyBeforeIt()
    {
        var (list, listener) = (new ListenerList(), new ChangeListener(new(Heartbeat: TimeSpan.FromSeconds(10)), TimeSpan.Zero));
        list.Add(listener);
        list.Add(new ChangeListener(new(), TimeSpan.Zero));
        var snapshot = new JobSnapshot<string>
        {
            Reference = new("test", "job", "1"),
            State = JobState.Running,
            Status = "running",
            ObservedAt = DateTimeOffset.UnixEpoch,
            Model = "running",
        };
        listener.Observe(snapshot, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));
        listener.Changes.TryRead(out _).ShouldBeTrue();

        list.Beat(snapshot, TimeSpan.FromSeconds(10));
        listener.Changes.TryRead(out _).ShouldBeFalse();
        list.NextBeat.ShouldBe(TimeSpan.FromSeconds(15));
        list.Beat(snapshot, TimeSpan.FromSeconds(15));
        listener.Changes.TryRead(out _).ShouldBeTrue();
    }

    private sealed class Listener : PollListener
    {
        private static int s_count;
        private TimeSpan _nextBeat;

        public Listener(Random random, TimeSpan now)
        {
            Deadline = random.Next(4) == 0 ? Moment.Never : now + TimeSpan.FromSeconds(random.Next(40));
            _nextBeat = random.Next(2) == 0 ? Moment.Never : now + TimeSpan.FromSeconds(random.Next(20));
            IsInAHurry = random.Next(20) == 0;
        }

        public int Id { get; } = Interlocked.Increment(ref s_count);

        public int Calls { get; set; }

        public int Beats { get; set; }

        public override TimeSpan Deadline { get; }

        public override TimeSpan NextBeat => _nextBeat;

        public override bool IsInAHurry { get; }

        public override bool Observe(JobSnapshot snapshot, TimeSpan askedAt, TimeSpan now) => false;

        public override bool Observe(JobClientException failure, bool isHopeless) => false;

        public override void End(Exception reason)
        {
        }

        protected override void Beat(JobSnapshot? last, TimeSpan now)
        {
            Beats++;
            _nextBeat = now + TimeSpan.FromSeconds(1 + (Id % 9));
        }
    }
}
