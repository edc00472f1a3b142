using System.CommandLine;
using JobClients.Cli.Commands.Connections;
using JobClients.Cli.Commands.Tracking;

namespace JobClients.Cli.Commands;

internal sealed class JobctlCommand : RootCommand
{
    private const string About = """
        Follows Zuora and Veeva Vault jobs.

        Results go to standard output, everything else to standard error.

        Exit codes: 0 succeeded, 1 error, 2 wrong usage, 3 wait timed out, 4 authentication failed, 5 a job did not
        succeed, 8 a job has not ended, 130 interrupted. Of several jobs the worst counts: 4, 1, 2, 3, 5, 8, 0.

        A reference may name one of the connections that 'jobctl connections' keeps in a file. Without a name, it is the
        vendor's default connection, from variables:
        ZUORA_ENVIRONMENT (such as us-production-cloud-2) or ZUORA_BASE_URL; ZUORA_CLIENT_ID and ZUORA_CLIENT_SECRET, or
        ZUORA_ACCESS_TOKEN. VEEVA_VAULT_URL; VEEVA_VAULT_USERNAME and VEEVA_VAULT_PASSWORD, or VEEVA_VAULT_SESSION_ID,
        or VEEVA_VAULT_ACCESS_TOKEN; if need be VEEVA_VAULT_CLIENT_ID, VEEVA_VAULT_API_VERSION, VEEVA_VAULT_FORMAT (json
        or xml); or else the connection without a name in that file.
        """;

    public JobctlCommand(CommandTools tools)
        : base(About)
    {
        Add(new GetCommand(tools));
        Add(new WaitCommand(tools));
        Add(new WatchCommand(tools));
        Add(new DownloadCommand(tools));
        Add(new ConnectionsCommand(tools));
        Add(new StatesCommand(tools));
        Add(new HistoryCommand(tools));
        Add(new CompletionCommand(tools));
        Add(new TrackCommand(tools));
        Add(new WorkerCommand(tools));
        Add(new SimulateCommand(tools));
        Add(new DemoCommand(tools));
        Add(tools.Output);
        Add(tools.NoColor);
    }
}
