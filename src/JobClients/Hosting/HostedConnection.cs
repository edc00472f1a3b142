using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace JobClients;

/// <summary>One connection among the services of a program.</summary>
internal sealed class HostedConnection<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions, TClient>(
    string vendor, string? connection, Func<TOptions, TClient> open) : IValidateOptions<TOptions>
    where TOptions : JobConnectionOptions
    where TClient : class, IJobProvider
{
    public string Name { get; } = connection is null ? vendor : $"{connection}:{vendor}";

    public string OptionsName { get; } = connection ?? Options.DefaultName;

    /// <summary>Apart from the names that a program gives its own checks.</summary>
    public string HealthCheckName => $"jobclients/{Name}";

    /// <summary>Whether a service is there because the same connection was added before.</summary>
    public bool IsSame(ServiceDescriptor service) =>
        !service.IsKeyedService && service.ImplementationInstance is HostedConnection<TOptions, TClient> other && other.Name == Name;

    public bool IsClient(ServiceDescriptor service) =>
        service.ServiceType == typeof(TClient) && (connection is null ? !service.IsKeyedService : connection.Equals(service.ServiceKey));

    public ServiceDescriptor CreateDescriptor() => connection is null
        ? ServiceDescriptor.Singleton(Open)
        : ServiceDescriptor.KeyedSingleton(connection, (provider, _) => Open(provider));

    public TClient GetClient(IServiceProvider provider) => connection is null
        ? provider.GetRequiredService<TClient>()
        : provider.GetRequiredKeyedService<TClient>(connection);

    /// <summary>Fills in what the program has for all, where the options say nothing of their own.</summary>
    public void Complete(TOptions options, IServiceProvider provider)
    {
        options.ConnectionName ??= connection;
        options.HttpHandler ??= new FactoryHandler(provider.GetRequiredService<IHttpMessageHandlerFactory>(), Name);
        if (options.Watching is not { } watching)
        {
            return;
        }

        watching.LoggerFactory ??= provider.GetService<ILoggerFactory>();
        watching.History ??= provider.GetService<RunTimeHistory>();
        if (watching.TimeProvider == TimeProvider.System)
        {
            watching.TimeProvider = provider.GetService<TimeProvider>() ?? TimeProvider.System;
        }
    }

    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        if (name != OptionsName)
        {
            return ValidateOptionsResult.Skip;
        }

        var faults = options.Validate();
        if (options.ConnectionName != connection)
        {
            faults = [.. faults, $"{nameof(options.ConnectionName)} is '{options.ConnectionName}', but the connection was added {(connection is null ? "without a name" : $"as '{connection}'")}."];
        }

        return faults.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"The connection '{Name}' cannot be opened. {string.Join(' ', faults)}");
    }

    private TClient Open(IServiceProvider provider) => open(provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(OptionsName));
}
