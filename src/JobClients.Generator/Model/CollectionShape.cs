namespace JobClients.Generator.Model;

internal enum CollectionShape
{
    None,
    Array,
    List,
}
