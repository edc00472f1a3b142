using JobClients.Zuora;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds connections to Zuora to the services of a program.</summary>
public static class ZuoraServiceCollectionExtensions
{
    /// <summary>Adds a connection whose options are configured by what is returned, from a configuration for example.</summary>
    /// <inheritdoc cref="AddZuoraJobs(IServiceCollection, string?, Action{ZuoraOptions})"/>
    public static OptionsBuilder<ZuoraOptions> AddZuoraJobs(this IServiceCollection services, string? connection = null) =>
        services.AddJobConnection<ZuoraOptions, ZuoraClient>(ZuoraClient.VendorName, connection, static options => new(options));

    /// <summary>Adds the default connection.</summary>
    /// <inheritdoc cref="AddZuoraJobs(IServiceCollection, string?, Action{ZuoraOptions})"/>
    public static OptionsBuilder<ZuoraOptions> AddZuoraJobs(this IServiceCollection services, Action<ZuoraOptions> configure) =>
        services.AddZuoraJobs(connection: null, configure);

    /// <summary>
    /// Adds a connection: a <see cref="ZuoraClient"/> as a singleton, under the connection's name as its key if it has one,
    /// and among the <see cref="JobClients.JobConnections"/>; and a health check.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="connection">The name of the connection, or null for the default connection.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>What configures the options further. They are validated when the program starts.</returns>
    /// <exception cref="ArgumentException">The name of the connection is not <c>[a-z0-9][a-z0-9-]*</c>.</exception>
    public static OptionsBuilder<ZuoraOptions> AddZuoraJobs(this IServiceCollection services, string? connection, Action<ZuoraOptions> configure) =>
        services.AddZuoraJobs(connection).Configure(configure);
}
