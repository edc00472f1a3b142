namespace JobClients.Kiota.Serialization.Xml.Documents;

internal enum ElementLink
{
    None,
    Sibling,
    Namesake,
}
