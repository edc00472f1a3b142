namespace JobClients;

/// <summary>Why a job failed, as the vendor tells it.</summary>
/// <param name="Code">The vendor's code, if it sent one.</param>
/// <param name="Message">The reason in words, if the vendor sent any.</param>
public sealed record JobError(string? Code, string? Message)
{
    /// <summary>Code and message, as far as there are any.</summary>
    public override string ToString() => (Code, Message) switch
    {
        (null, _) => Message ?? "",
        (_, null) => Code,
        _ => $"{Message} ({Code})",
    };
}
