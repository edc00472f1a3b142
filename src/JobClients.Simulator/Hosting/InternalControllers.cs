using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace JobClients.Simulator.Hosting;

/// <summary>Lets controllers stay internal: they are no part of what the simulator offers.</summary>
internal sealed class InternalControllers : ControllerFeatureProvider
{
    protected override bool IsController(TypeInfo typeInfo)
        => typeInfo is { IsAbstract: false, IsPublic: false } && typeInfo.IsSubclassOf(typeof(ControllerBase));
}
