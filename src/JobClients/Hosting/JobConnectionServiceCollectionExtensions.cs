using System.Diagnostics.CodeAnalysis;
using JobClients;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds connections of any vendor to the services of a program. Each vendor's package has a method of its own that calls this.</summary>
public static class JobConnectionServiceCollectionExtensions
{
    /// <summary>
    /// Adds a connection: the client as a singleton, under the connection's name as its key if it has one, and among the
    /// <see cref="JobConnections"/>; and a health check <c>jobclients/vendor</c>, or <c>jobclients/connection:vendor</c>,
    /// with the tag <c>jobclients</c>.
    /// </summary>
    /// <remarks>
    /// Requests go through <see cref="IHttpMessageHandlerFactory"/>, by a client that is called as the connection is:
    /// <c>vendor</c>, or <c>connection:vendor</c>. Handlers may be added to it afterwards, but none that repeats requests;
    /// those of all clients are left out. The clock, loggers and a <see cref="RunTimeHistory"/> are those of the
    /// services, where the options have none. To add the same connection again only adds to its options. A client that the
    /// program adds by itself, before or after, takes the place of the one that is made here.
    /// </remarks>
    /// <typeparam name="TOptions">The vendor's options.</typeparam>
    /// <typeparam name="TClient">The vendor's client.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="vendor">The vendor's name in references.</param>
    /// <param name="connection">The name of the connection, or null for the vendor's default connection.</param>
    /// <param name="open">Opens a client.</param>
    /// <returns>What configures the options, which are validated when the program starts.</returns>
    /// <exception cref="ArgumentException">The name of the connection is not <c>[a-z0-9][a-z0-9-]*</c>.</exception>
    public static OptionsBuilder<TOptions> AddJobConnection<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions, TClient>(
        this IServiceCollection services, string vendor, string? connection, Func<TOptions, TClient> open)
        where TOptions : JobConnectionOptions
        where TClient : class, IJobProvider
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(open);
        if (connection is not null && !JobReferenceSyntax.IsName(connection))
        {
            throw new ArgumentException($"'{connection}' is no name of a connection: it has to be [a-z0-9][a-z0-9-]*.", nameof(connection));
        }

        var hosted = new HostedConnection<TOptions, TClient>(vendor, connection, open);
        if (!services.Any(hosted.IsSame))
        {
            Add(services, hosted);
        }

        return services.AddOptions<TOptions>(hosted.OptionsName);
    }

    /// <summary>
    /// Adds <see cref="JobConnections"/>: all that are registered as <see cref="IJobProvider"/>, before or after this. It belongs
    /// to every connection that is added, and is for those who need it without one.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddJobConnections(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(static provider => provider.GetServices<IJobProvider>().Aggregate(new JobConnections(), (all, next) => all.Add(next)));
        return services;
    }

    private static void Add<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions, TClient>(
        IServiceCollection services, HostedConnection<TOptions, TClient> hosted)
        where TOptions : JobConnectionOptions
        where TClient : class, IJobProvider
    {
        // What a program adds to all its clients is for others: handlers that retry, above all.
        services.AddHttpClient(hosted.Name)
            .ConfigurePrimaryHttpMessageHandler(static () => new SentOnceHandler())
            .ConfigureAdditionalHttpMessageHandlers(static (handlers, _) => handlers.Clear());
        services.AddOptions<TOptions>(hosted.OptionsName).PostConfigure<IServiceProvider>(hosted.Complete).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>>(hosted);
        if (!services.Any(hosted.IsClient))
        {
            services.Add(hosted.CreateDescriptor());
        }

        services.AddSingleton<IJobProvider>(hosted.GetClient);
        services.AddJobConnections();
        services.Configure<HealthCheckServiceOptions>(health => health.Registrations.Add(
            new(hosted.HealthCheckName, provider => new JobConnectionHealthCheck(hosted.GetClient(provider)), failureStatus: null, tags: ["jobclients"])));
    }
}
