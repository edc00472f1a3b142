using JobClients.Generator.Surface;
using JobClients.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobClients.Generator.Tests.Surface;

public class SurfaceReaderTests
{
    private const string Library = """
        #nullable enable
        namespace Acme
        {
            public abstract class Job<T> : System.IDisposable where T : class
            {
                protected Job(string id) { }
                private protected Job() { }
                public string? Id { get; set; }
                public int Tries { get; private set; }
                public required T Model { get; init; }
                public T this[string position] { get => Model; }
                public abstract void Start(int count = 3, params string[] names);
                public override string ToString() => "";
                public event System.Action? Ended;
                public virtual int Rank { get; protected set; }
                public sealed override int GetHashCode() => 0;
                public System.Collections.Generic.List<TItem?> Find<TItem>(System.DateTime? since = null, string text = "all") where TItem : class, new() => new();
                public void Dispose() => Ended?.Invoke();
                internal void Hidden() { }
                private static readonly int s_hidden = 1;
                public const string Kind = "a";
                public static readonly int Limit = 2;
                public sealed class Nested { protected int Unreachable; }
            }
            public enum State { Unknown, Done = 4 }
            public delegate bool Check(string id);
            public readonly struct Ratio { public static implicit operator double(Ratio ratio) => 0; }
            public record Snapshot(string Id);
            public enum Level : byte { Low }
            public interface IParsed<TSelf> where TSelf : IParsed<TSelf> { static abstract TSelf Parse(string text); int Length => 0; void Go(); }
            public interface ISource<out TItem> { TItem Take(); }
            public readonly ref struct Window { public ref readonly int First => throw new System.Exception(); }
            public static class Extensions { public static int Twice(this int number) => 2 * number; }
            public delegate TResult Making<in TSource, TResult>(TSource source, ref int size, int count = 2) where TResult : struct;
            [System.Flags] public enum Parts { None, One }
            [System.Obsolete("Use New.")] public class Old
            {
                [System.Diagnostics.CodeAnalysis.RequiresUnreferencedCode("a"), System.Diagnostics.CodeAnalysis.RequiresDynamicCode("b")] public void Reflect() { }
                [System.Obsolete] public Old() { }
                [System.ComponentModel.Browsable(false)] public int Rank { get; set; }
            }
            internal class Internal { public int Hidden { get; set; } }
        }
        """;

    [Fact]
    public void OfSources_HasALineForEachPublicTypeAndMember()
    {
        var lines = SurfaceReader.OfSources([Library]).ToString().Split('\n');

        lines.ShouldContain("Acme.Job<T> : abstract class where T : class", StringComparer.Ordinal);
        lines.ShouldContain("Acme.Job<T> is System.IDisposable", StringComparer.Ordinal);
        lines.ShouldContain("Acme.Job<T>.Job(string id) : protected", StringComparer.Ordinal);
        lines.ShouldContain("Acme.Job<T>.Id : string?", StringComparer.Ordinal);
        lines.ShouldContain("Acme.Job<T>.Tries : int { get; }", StringComparer.Ordinal);
        lines.ShouldContain("Acme.Job<T>.Model : required T { get; init; }", StringComparer.Ordinal);
        lines.ShouldContain("Acme.Job<T>.this[string position] : T { get; }", StringComparer.Ordinal);
        lines.ShouldContain("Acme.Job<T>.Start(int count = 3, params string[] names) : abstract void", StringComparer.Ordinal);
        lines.ShouldContain("Acme.Job<T>.Kind : const string = \"a\"", StringComparer.Ordinal);
        lines.ShouldContain("Acme.Job<T>.Limit : static readonly int", StringComparer.Ordinal);
        lines.ShouldContain("Acme.Job<T>.Nested : sealed class", StringComparer.Ordinal);
        lines.ShouldContain("Acme.State.Done : 4", StringComparer.Ordinal);
        lines.ShouldContain("Acme.Check : delegate bool (string id)", StringComparer.Ordinal);
        lines.ShouldContain("Acme.Ratio : readonly struct", StringComparer.Ordinal);
        lines.ShouldContain("Acme.Ratio.implicit operator double(Acme.Ratio ratio) : static double", StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Acme.Job<T>.Rank : virtual int { get; protected set; }")]
    [InlineData("Acme.Job<T>.GetHashCode() : sealed int")]
    [InlineData("Acme.Job<T>.Find<TItem>(System.DateTime? since = null, string text = \"all\") : System.Collections.Generic.List<TItem?> where TItem : class, new()")]
    [InlineData("Acme.Level : enum of byte")]
    [InlineData("Acme.IParsed<TSelf> : interface where TSelf : Acme.IParsed<TSelf>")]
    [InlineData("Acme.IParsed<TSelf>.Parse(string text) : static abstract TSelf")]
    [InlineData("Acme.IParsed<TSelf>.Length : virtual int { get; }")]
    [InlineData("Acme.IParsed<TSelf>.Go() : abstract void")]
    [InlineData("Acme.Window : readonly ref struct")]
    [InlineData("Acme.Window.First : ref readonly int { get; }")]
    [InlineData("Acme.Extensions : static class")]
    [InlineData("Acme.Extensions.Twice(this int number) : static int")]
    [InlineData("Acme.ISource<TItem> : interface <out TItem>")]
    [InlineData("Acme.ISource<TItem>.Take() : abstract TItem")]
    [InlineData("Acme.Making<TSource, TResult> : delegate TResult (TSource source, ref int size, int count = 2) <in TSource, TResult> where TResult : struct")]
    [InlineData("Acme.Parts : enum [Flags]")]
    [InlineData("Acme.Old : class [Obsolete]")]
    [InlineData("Acme.Old.Old() : [Obsolete]")]
    [InlineData("Acme.Old.Reflect() : void [RequiresDynamicCode] [RequiresUnreferencedCode]")]
    [InlineData("Acme.Old.Rank : int")]
    public void OfSources_TellsAllThatCallersRelyOn(string line) =>
        SurfaceReader.OfSources([Library]).ToString().Split('\n').ShouldContain(line, StringComparer.Ordinal);

    [Theory]
    [InlineData("Hidden")]
    [InlineData("hidden")]
    [InlineData("Job()")]
    [InlineData("Unreachable")]
    [InlineData("<Clone>")]
    public void OfSources_LeavesOutWhatNobodyCanReach(string name) =>
        SurfaceReader.OfSources([Library]).ToString().ShouldNotContain(name);

    [Fact]
    public void OfAssembly_GivesWhatItsSourceGives()
    {
        using var files = new TemporaryFolder();
        var runtime = Runtime();
        var compilation = CSharpCompilation.Create(
            "Acme",
            [CSharpSyntaxTree.ParseText(Library)],
            runtime.Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        compilation.Emit(files.Full("Acme.dll")).Diagnostics.ShouldNotContain(finding => finding.Severity == DiagnosticSeverity.Error);

        var compiled = SurfaceReader.OfAssembly(files.Full("Acme.dll"), runtime);

        compiled.ToString().ShouldBe(SurfaceReader.OfSources([Library]).ToString());
    }

    [Fact]
    public void OfSources_InAnotherOrder_GivesTheSame()
    {
        string[] sources = ["namespace A { public class X { public Y? Y { get; set; } } }", "namespace A { public class Y { } }"];

        SurfaceReader.OfSources(sources.Reverse()).ToString().ShouldBe(SurfaceReader.OfSources(sources).ToString());
    }

    [Fact]
    public void Parse_OfWhatWasWritten_GivesTheSameLines()
    {
        var surface = SurfaceReader.OfSources([Library]);

        PublicSurface.Parse(surface.ToString()).Lines.ShouldBe(surface.Lines);
    }

    private static string[] Runtime() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
