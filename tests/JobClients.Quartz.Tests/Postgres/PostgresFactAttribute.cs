using JobClients.Support.Postgres;

namespace JobClients.Quartz.Tests.Postgres;

/// <summary>A test on a real PostgreSQL, which is skipped where none is installed.</summary>
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (PostgresBinaries.Folder is null)
        {
            Skip = "PostgreSQL is not installed.";
        }
    }
}
