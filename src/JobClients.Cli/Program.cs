using System.Diagnostics;
using JobClients.Cli;
using JobClients.Cli.Connections;
using JobClients.Cli.Signals;

// Nobody collects the traces of this program, so no request is to say that it belongs to one.
DistributedContextPropagator.Current = DistributedContextPropagator.CreateNoOutputPropagator();

var surroundings = Surroundings.OfProcess();
using var interruption = new Interruption(EndAtOnce);
var jobctl = new Jobctl(surroundings, new ConfiguredConnections(surroundings));
return (int)await jobctl.RunAsync(args, interruption.Token).ConfigureAwait(false);

void EndAtOnce()
{
    surroundings.AbandonScreen();
    Environment.Exit((int)ExitCode.Interrupted);
}
