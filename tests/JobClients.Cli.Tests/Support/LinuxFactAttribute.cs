namespace JobClients.Cli.Tests.Support;

/// <summary>A test that takes a terminal, which is made by calls that only Linux has in this form.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "Terminals are made here as Linux makes them.";
        }
    }
}
