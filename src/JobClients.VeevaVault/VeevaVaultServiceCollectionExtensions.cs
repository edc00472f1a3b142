using JobClients.VeevaVault;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds connections to Veeva Vault to the services of a program.</summary>
public static class VeevaVaultServiceCollectionExtensions
{
    /// <summary>Adds a connection whose options are configured by what is returned, from a configuration for example.</summary>
    /// <inheritdoc cref="AddVeevaVaultJobs(IServiceCollection, string?, Action{VeevaVaultOptions})"/>
    public static OptionsBuilder<VeevaVaultOptions> AddVeevaVaultJobs(this IServiceCollection services, string? connection = null) =>
        services.AddJobConnection<VeevaVaultOptions, VeevaVaultClient>(VeevaVaultClient.VendorName, connection, static options => new(options));

    /// <summary>Adds the default connection.</summary>
    /// <inheritdoc cref="AddVeevaVaultJobs(IServiceCollection, string?, Action{VeevaVaultOptions})"/>
    public static OptionsBuilder<VeevaVaultOptions> AddVeevaVaultJobs(this IServiceCollection services, Action<VeevaVaultOptions> configure) =>
        services.AddVeevaVaultJobs(connection: null, configure);

    /// <summary>
    /// Adds a connection: a <see cref="VeevaVaultClient"/> as a singleton, under the connection's name as its key if it has one,
    /// and among the <see cref="JobClients.JobConnections"/>; and a health check.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="connection">The name of the connection, or null for the default connection.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>What configures the options further. They are validated when the program starts.</returns>
    /// <exception cref="ArgumentException">The name of the connection is not <c>[a-z0-9][a-z0-9-]*</c>.</exception>
    public static OptionsBuilder<VeevaVaultOptions> AddVeevaVaultJobs(this IServiceCollection services, string? connection, Action<VeevaVaultOptions> configure) =>
        services.AddVeevaVaultJobs(connection).Configure(configure);
}
