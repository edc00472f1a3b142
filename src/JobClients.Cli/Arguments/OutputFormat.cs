namespace JobClients.Cli.Arguments;

/// <summary>How results are written.</summary>
internal enum OutputFormat
{
    Table,
    Json,
    Ndjson,
}
