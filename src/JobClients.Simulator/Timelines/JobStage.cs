namespace JobClients.Simulator.Timelines;

internal sealed record JobStage(string Status, TimeSpan Duration);
