namespace JobClients.Generator.Writing;

/// <summary>Writes what differs between objects and the two kinds of wrappers.</summary>
internal interface IModelBodies
{
    /// <summary>Returns an instance that fits what is being read.</summary>
    void Create();

    /// <summary>Returns how the members are read.</summary>
    void Deserialize();

    /// <summary>Writes the members.</summary>
    void Serialize();
}
