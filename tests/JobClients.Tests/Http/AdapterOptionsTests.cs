namespace JobClients.Tests.Http;

public sealed class AdapterOptionsTests
{
    [Fact]
    public void Validate_EveryFault_IsASentence()
    {
        var options = new StrictRequestAdapterOptions
        {
            Formats = [],
            RequestTimeout = TimeSpan.Zero,
            MaxAnswerLength = 0,
            ServerHeaders = null!,
            TimeProvider = null!,
        };

        options.Validate().ShouldBe(
        [
            "Formats has to name at least one format.",
            "RequestTimeout has to be positive, at most 24 days, or infinite.",
            "MaxAnswerLength, MaxErrorLength and MaxStreamLength have to be positive.",
            "ServerHeaders has to be given.",
            "TimeProvider has to be given.",
        ]);
        Should.Throw<ArgumentException>(() => new StrictRequestAdapter(new(new HttpClientHandler()), options: options)).Message.ShouldStartWith(string.Join(' ', options.Validate()));
    }

    [Fact]
    public void Validate_FormatThatIsNone_IsAFault()
    {
        new StrictRequestAdapterOptions { Formats = null! }.Validate().ShouldHaveSingleItem();
        new StrictRequestAdapterOptions { Formats = [new TolerantJsonParseNodeFactory(), null!] }.Validate().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(1, 1, 1, true)]
    [InlineData(0, 1, 1, false)]
    [InlineData(1, 0, 1, false)]
    [InlineData(1, 1, 0, false)]
    [InlineData(0x7FFFFFC6, 0x7FFFFFC6, long.MaxValue, true)]
    [InlineData(0x7FFFFFC7, 1, 1, false)]
    [InlineData(1, 0x7FFFFFC7, 1, false)]
    public void Validate_Lengths_ArePositive_AndFitIntoMemory(int answer, int error, long stream, bool isValid) =>
        new StrictRequestAdapterOptions { MaxAnswerLength = answer, MaxErrorLength = error, MaxStreamLength = stream }.Validate().Count.ShouldBe(isValid ? 0 : 1);

    [Fact]
    public void IsTimeout_IsPositiveUpTo24Days_OrInfinite()
    {
        var most = TimeSpan.FromDays(24);

        new[] { most, TimeSpan.FromTicks(1), Timeout.InfiniteTimeSpan }.ShouldAllBe(timeout => StrictRequestAdapterOptions.IsTimeout(timeout));
        new[] { most + TimeSpan.FromTicks(1), TimeSpan.Zero, TimeSpan.FromTicks(-1) }.ShouldAllBe(timeout => !StrictRequestAdapterOptions.IsTimeout(timeout));
    }

    [Fact]
    public void Defaults_AreThoseDocumented()
    {
        var options = new StrictRequestAdapterOptions();

        (options.RequestTimeout, options.MaxAnswerLength, options.MaxErrorLength, options.MaxStreamLength)
            .ShouldBe((TimeSpan.FromSeconds(100), 4_194_304, 65_536, 17_179_869_184));
        options.Validate().ShouldBeEmpty();
    }
}
