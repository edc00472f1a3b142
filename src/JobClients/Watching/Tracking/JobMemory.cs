using System.Text.Json;

namespace JobClients;

/// <summary>
/// What is known of a job from the polls that were made so far, so that another program, or the same one after a restart,
/// goes on where they ended: <see cref="Job.PollAsync"/> takes it and gives it.
/// </summary>
/// <remarks>
/// As text it is for keeping, in a database for instance, and not for reading: no more than
/// <see cref="MaxLength"/> ASCII characters, none of which came from outside.
/// </remarks>
public sealed class JobMemory
{
    /// <summary>The longest text, in characters.</summary>
    public const int MaxLength = 2048;

    internal JobMemory(JobMemoryDocument document) => Document = document;

    internal JobMemoryDocument Document { get; }

    /// <summary>Reads a memory.</summary>
    /// <param name="text">What <see cref="ToString"/> wrote.</param>
    /// <returns>
    /// The memory, or null if the text is none, or one of another version: all that is lost is what was learned.
    /// </returns>
    public static JobMemory? TryParse(string? text)
    {
        if (text is null || text.Length > MaxLength)
        {
            return null;
        }

        try
        {
            var document = JsonSerializer.Deserialize(text, JobMemoryJson.Default.JobMemoryDocument);
            return document is { IsSound: true } ? new(document) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The memory as text.</summary>
    public override string ToString() => JsonSerializer.Serialize(Document, JobMemoryJson.Default.JobMemoryDocument);
}
