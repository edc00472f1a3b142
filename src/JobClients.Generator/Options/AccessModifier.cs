namespace JobClients.Generator.Options;

internal enum AccessModifier
{
    Public,
    Internal,
}
