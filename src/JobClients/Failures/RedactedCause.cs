namespace JobClients;

/// <summary>Stands for a cause that says a secret, since the message of an exception cannot be changed.</summary>
internal sealed class RedactedCause : Exception
{
    private readonly string _text;

    private RedactedCause(Exception cause)
        : base(Redaction.Show($"{cause.GetType()}: {cause.Message}")) => _text = Redaction.Apply(cause.ToString());

    /// <summary>The cause as it is, if nothing in it or in what caused it has to be taken out; else what may be shown of it.</summary>
    public static Exception? Of(Exception? cause) => cause is null || IsFit(cause) ? cause : new RedactedCause(cause);

    /// <summary>What the cause would say of itself and of its own causes.</summary>
    public override string ToString() => _text;

    private static bool IsFit(Exception cause) => cause switch
    {
        JobClientException or RedactedCause => true,
        AggregateException several => several.InnerExceptions.All(IsFit) && IsFit(several.Message),
        _ => IsFit(cause.Message) && (cause.InnerException is not { } inner || IsFit(inner)),
    };

    private static bool IsFit(string message) => Redaction.Apply(message) == message;
}
