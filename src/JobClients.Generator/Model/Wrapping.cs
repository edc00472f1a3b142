namespace JobClients.Generator.Model;

/// <summary>Whether a class is read and written as an object, or as one of the types that it holds.</summary>
internal enum Wrapping
{
    None,

    /// <summary>Exactly one of the properties is set.</summary>
    OneOf,

    /// <summary>Several objects may be set, or one of anything else.</summary>
    AnyOf,
}
