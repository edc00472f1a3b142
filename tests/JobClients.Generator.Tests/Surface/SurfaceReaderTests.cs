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
            internal class Internal { public int Hidden { get; set; } }
        }
        """;

    [Fact]
    public void OfSources_HasALineForEachPublicTypeAndMember()
    {
        var lines = SurfaceReader.OfSources([Library]).ToString().Split('\n');

        lines.ShouldContain("Acme.Job<T> : abstract class", StringComparer.Ordinal);
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
    }

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
