using System.Reflection;
using System.Runtime.Loader;

namespace JobClients.Support.Mutation;

/// <summary>
/// Another copy of this repository's assemblies, whose static fields have yet to be set: a mutant in what sets them would
/// else come too late, or never go.
/// </summary>
internal sealed class FreshCopy() : AssemblyLoadContext(nameof(FreshCopy), isCollectible: true)
{
    public Assembly Of(Assembly assembly) => LoadFromAssemblyPath(assembly.Location);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var path = Path.Combine(AppContext.BaseDirectory, $"{assemblyName.Name}.dll");
        return assemblyName.Name!.StartsWith("JobClients", StringComparison.Ordinal) && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
