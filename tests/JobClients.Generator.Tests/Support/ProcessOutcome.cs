namespace JobClients.Generator.Tests.Support;

/// <summary>What a process left behind, and how long it kept a processor busy.</summary>
internal sealed record ProcessOutcome(int ExitCode, string Output, string Error, TimeSpan ProcessorTime);
