namespace JobClients;

/// <summary>A poll was not sent, because there is no leave for it, or no longer.</summary>
internal sealed class PollDeniedException() : Exception("The poll was not sent.");
