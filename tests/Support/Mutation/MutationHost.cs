using Microsoft.Testing.Platform.Builder;
using Microsoft.Testing.Platform.Capabilities.TestFramework;

namespace JobClients.Support.Mutation;

/// <summary>
/// The program that a test project is while its tests are tested: one process that runs tests again for each mutant. A
/// process for each, which is what test adapters are given, takes a hundred times as long as most of the tests.
/// </summary>
internal static class MutationHost
{
    public static async Task<int> Main(string[] args)
    {
        var builder = await TestApplication.CreateBuilderAsync(args);
        builder.RegisterTestFramework(_ => new TestFrameworkCapabilities(), (_, _) => new MutationFramework(typeof(MutationHost).Assembly));
        using var application = await builder.BuildAsync();
        return await application.RunAsync();
    }
}
