using System.Text.Json.Nodes;

namespace JobClients.Simulator;

/// <summary>Details that every kind of job has.</summary>
public static class JobScriptDetails
{
    /// <summary>Gives the job an id instead of the next free one.</summary>
    /// <typeparam name="TScript">The kind of job.</typeparam>
    /// <param name="script">The script to start from.</param>
    /// <param name="id">The id; digits for Veeva Vault.</param>
    /// <returns>The script with the id.</returns>
    /// <exception cref="ArgumentException">The endpoint cannot have such an id.</exception>
    public static TScript WithId<TScript>(this TScript script, string id)
        where TScript : JobScript
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (!script.Page.Accepts(id))
        {
            throw new ArgumentException($"{script.Page.Kind} has no job with such an id: {id}", nameof(id));
        }

        return script with { Id = id };
    }

    /// <summary>
    /// Sets a member of the job in every answer, whatever the timeline says: an unknown member, a malformed
    /// time stamp, a wrong type; <see langword="null"/> leaves the member out.
    /// </summary>
    /// <typeparam name="TScript">The kind of job.</typeparam>
    /// <param name="script">The script to start from.</param>
    /// <param name="name">The member of the job itself, inside an envelope if there is one.</param>
    /// <param name="value">The value as JSON.</param>
    /// <returns>The script with the member.</returns>
    public static TScript WithField<TScript>(this TScript script, string name, JsonNode? value)
        where TScript : JobScript
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(name);
        return script with { Fields = script.Fields.Add((name, value?.DeepClone())) };
    }
}
