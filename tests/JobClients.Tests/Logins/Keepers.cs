using System.Net;
using JobClients.Tests.Http;

namespace JobClients.Tests.Logins;

internal static class Keepers
{
    /// <summary>What keeps the sessions of a login, on a connection that nothing comes by.</summary>
    public static SessionKeeper Of(JobLogin login, TimeProvider time) => new(
        login,
        AdapterTest.Connect(new ScriptedHandler(HttpStatusCode.OK, contentType: null, [])),
        new(time),
        new("test", connection: null, time, loggers: null),
        time);
}
