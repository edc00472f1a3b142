using System.Net;
using JobClients.Simulator.Jobs;
using JobClients.Simulator.Logins;
using JobClients.Simulator.Results;
using JobClients.Simulator.VeevaVault;
using JobClients.Simulator.Zuora;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace JobClients.Simulator.Hosting;

internal static class SimulatorHost
{
    /// <summary>The empty builder reads no environment, no files and no arguments, and logs nowhere.</summary>
    public static WebApplication Build(JobSimulatorOptions options, JobBook jobs, LoginBook logins)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        AddServices(builder.Services, options, jobs, logins);
        var app = builder.Build();
        app.Use((context, next) =>
        {
            context.Response.Headers.Date = HeaderUtilities.FormatDate(options.TimeProvider.GetUtcNow());
            return next(context);
        });
        app.MapControllers();
        app.MapGet(ResultFile.Route, context => ResultFile.AnswerAsync(context, jobs));
        return app;
    }

    /// <summary>MVC's core alone: nothing validates, negotiates or explains what the pages do not.</summary>
    private static void AddServices(IServiceCollection services, JobSimulatorOptions options, JobBook jobs, LoginBook logins)
    {
        services.AddRoutingCore();
        services.AddSingleton(options).AddSingleton(jobs).AddSingleton(logins);
        services.AddSingleton<ZuoraAuthentication>().AddSingleton<VaultAuthentication>();
        services.AddMvcCore(mvc => mvc.Conventions.Add(new RouteParameterConvention()))
            .ConfigureApplicationPartManager(UseOwnControllers);
    }

    /// <summary>The program that hosts the simulator may have controllers of its own.</summary>
    private static void UseOwnControllers(ApplicationPartManager parts)
    {
        parts.ApplicationParts.Clear();
        parts.ApplicationParts.Add(new AssemblyPart(typeof(SimulatorHost).Assembly));
        parts.FeatureProviders.Add(new InternalControllers());
    }
}
