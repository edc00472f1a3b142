namespace JobClients;

/// <summary>What the vendor remarks on a request that it has processed all the same.</summary>
/// <param name="Code">The vendor's code, if it sent one.</param>
/// <param name="Message">The remark in words, if the vendor sent any.</param>
public sealed record JobWarning(string? Code, string? Message)
{
    /// <summary>Code and message, as far as there are any, fit for a log: on one line, without what looks like a credential.</summary>
    public override string ToString() => Redaction.Show(new JobError(Code, Message).ToString());
}
