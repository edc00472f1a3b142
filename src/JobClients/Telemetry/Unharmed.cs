namespace JobClients;

/// <summary>
/// Calls what others listen by: samplers, processors, loggers. Theirs is the only code in it that can throw, and what goes
/// wrong there must cost nobody a poll, a wait or a login.
/// </summary>
internal static class Unharmed
{
    public static void By(Action tell)
    {
        try
        {
            tell();
        }
        catch
        {
            // There is nobody left to tell.
        }
    }
}
