namespace JobClients;

/// <summary>Where a job stands whose poll is due.</summary>
internal enum ReadyLine : byte
{
    None,
    Others,
    Urgent,
}
