namespace JobClients.Generator.Writing;

/// <summary>Writes what the two kinds of wrappers do differently.</summary>
internal interface IWrapperBodies
{
    /// <summary>Fills the member that fits what is being read.</summary>
    void Create();

    /// <summary>Returns how the set member is read.</summary>
    void Deserialize();

    /// <summary>Writes the set member.</summary>
    void Serialize();
}
