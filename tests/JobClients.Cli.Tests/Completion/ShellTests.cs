using System.Diagnostics;

namespace JobClients.Cli.Tests.Completion;

/// <summary>The scripts in the shells that are for. Where one is not installed, only what a script has to have is looked at.</summary>
public sealed class ShellTests : IDisposable
{
    private readonly Desk _desk = new Desk().Keep("""{"connections":{"acme:vault":{},"acme:zuora":{}}}""");

    [Theory]
    [InlineData("jobctl comp", "completion")]
    [InlineData("jobctl wait --fa", "--fail-fast")]
    [InlineData("jobctl wait acme:v", "vault/job/")]
    [InlineData("jobctl wait acme:zuora/data-q", "zuora/data-query/")]
    [InlineData("jobctl wait --progress=js", "json")]
    [InlineData("jobctl connections remove a", "acme:vault", "acme:zuora")]
    [InlineData("jobctl watch --from ./no-such-f")]
    public async Task Bash_Line_IsCompleted(string line, params string[] words)
    {
        if (!IsInstalled("bash"))
        {
            return;
        }

        await File.WriteAllTextAsync(_desk.PathOf("script"), (await _desk.RunAsync("completion", "bash")).Output);

        var result = await RunAsync("bash", "--norc", "-c", """
            jobctl() { dotnet "$JOBCTL" "$@"; }
            source "$XDG_CONFIG_HOME/script"
            complete -p jobctl >/dev/null || exit 9
            COMP_WORDBREAKS=$' \t\n"\'><=;|&(:'
            COMP_LINE=$LINE COMP_POINT=${#LINE}
            _jobctl jobctl
            [ ${#COMPREPLY[@]} -eq 0 ] || printf '%s\n' "${COMPREPLY[@]}"
            """, line);

        result.Error.ShouldBeEmpty();
        result.Output.Lines().ShouldBe(words);
        result.Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("jobctl comp", "completion")]
    [InlineData("jobctl wait acme:v", "acme:vault/job/")]
    [InlineData("jobctl wait --progress=js", "--progress=json")]
    public async Task Fish_Line_IsCompleted(string line, params string[] words)
    {
        if (!IsInstalled("fish"))
        {
            return;
        }

        await File.WriteAllTextAsync(_desk.PathOf("script"), (await _desk.RunAsync("completion", "fish")).Output);

        var result = await RunAsync("fish", "--no-config", "-c", """
            function jobctl; dotnet $JOBCTL $argv; end
            source $XDG_CONFIG_HOME/script
            complete -C $LINE
            """, line);

        result.Output.Lines().ShouldBe(words);
    }

    [Theory]
    [InlineData("zsh", "-n")]
    [InlineData("fish", "--no-execute")]
    [InlineData("bash", "-n")]
    public async Task Script_Shell_CanReadIt(string shell, string check)
    {
        var script = (await _desk.RunAsync("completion", shell)).Output;
        script.ShouldContain("[suggest:");
        script.Split('\n')[shell == "zsh" ? 1 : 0].ShouldStartWith($"# Completion of jobctl for {shell}. In ");
        if (!IsInstalled(shell))
        {
            return;
        }

        var file = _desk.PathOf("script");
        await File.WriteAllTextAsync(file, script);
        (await RunAsync(shell, check, file)).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Script_PowerShell_RegistersTheProgram()
    {
        var script = (await _desk.RunAsync("completion", "pwsh")).Output;

        script.ShouldContain("Register-ArgumentCompleter -Native -CommandName jobctl");
        script.Count(c => c == '{').ShouldBe(script.Count(c => c == '}'));
        script.ShouldContain("jobctl \"[suggest:$position]\" $line");
    }

    [Fact]
    public async Task Completion_UnknownShell_IsWrongUsage() => (await _desk.RunAsync("completion", "tcsh")).ShouldFailWith(
        ExitCode.Usage, "'tcsh' is no shell that is known here; there are bash, zsh, fish, pwsh. See 'jobctl completion --help'.");

    public void Dispose() => _desk.Dispose();

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private Task<RunResult> RunAsync(string shell, string option, string script) => RunAsync(shell, [option, script], "");

    private Task<RunResult> RunAsync(string shell, string first, string second, string script, string line) => RunAsync(shell, [first, second, script], line);

    private async Task<RunResult> RunAsync(string shell, string[] args, string line)
    {
        var start = new ProcessStartInfo(shell, args) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["JOBCTL"], start.Environment["LINE"]) = (Path.Combine(AppContext.BaseDirectory, "jobctl.dll"), line);
        foreach (var (name, value) in _desk.Variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, error);
    }
}
