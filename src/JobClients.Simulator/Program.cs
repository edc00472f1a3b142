using JobClients.Simulator.Command;

return await SimulatorCommand.RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
