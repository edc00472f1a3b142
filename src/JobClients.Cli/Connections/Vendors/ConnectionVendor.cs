namespace JobClients.Cli.Connections.Vendors;

/// <summary>How connections to a vendor are made.</summary>
internal abstract class ConnectionVendor(string name, Setting[] address, Setting[][] logins, params Setting[] others)
{
    public string Name => name;

    /// <summary>The settings one of which says where the vendor is.</summary>
    public IReadOnlyList<Setting> Address => address;

    /// <summary>The ways to log in, each with the settings that it takes.</summary>
    public IReadOnlyList<Setting[]> Logins => logins;

    public IReadOnlyList<Setting> Settings { get; } = [.. address, .. logins.SelectMany(login => login), .. others];

    /// <summary>A job that no tenant has: to ask for it does nothing, and takes a login.</summary>
    public abstract string NobodysJob { get; }

    /// <summary>Whether a failed poll of <see cref="NobodysJob"/> says that there is no such job, in the vendor's own words.</summary>
    public abstract bool SaysNoSuchJob(JobClientException failure);

    /// <summary>The kinds of jobs, in the order in which the vendor's client has them.</summary>
    public abstract IReadOnlyList<JobKind> Kinds { get; }

    /// <summary>Opens a connection. Nothing is sent yet.</summary>
    /// <exception cref="UsageException">A setting is missing or wrong.</exception>
    public IJobProvider Open(SettingValues values, string? connection, JobWatcherOptions watching)
    {
        var options = Check(values);
        (options.ConnectionName, options.Watching) = (connection, watching);
        return Connect(options);
    }

    /// <summary>Reads the settings.</summary>
    /// <exception cref="UsageException">A setting is missing or wrong.</exception>
    public JobConnectionOptions Check(SettingValues values)
    {
        values.RequireOneOf([.. address.Select(setting => new[] { setting })]);
        values.RequireOneOf(logins);
        return Read(values);
    }

    protected abstract JobConnectionOptions Read(SettingValues values);

    protected abstract IJobProvider Connect(JobConnectionOptions options);
}
