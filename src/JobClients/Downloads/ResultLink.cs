namespace JobClients;

/// <summary>Which links to a result may be followed.</summary>
internal static class ResultLink
{
    /// <summary>Why a link may not be followed; null if it may.</summary>
    public static string? FaultOf(Uri link) => link switch
    {
        { IsAbsoluteUri: false } => "is no URL",
        { UserInfo.Length: > 0 } => "has a user name in it",
        { IsLoopback: true } when link.Scheme == Uri.UriSchemeHttp => null,
        _ => link.Scheme == Uri.UriSchemeHttps ? null : "is not https",
    };

    /// <summary>Whether two links are to the same file, whatever their signatures.</summary>
    public static bool IsSameFile(Uri one, Uri other) =>
        Uri.Compare(one, other, UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped, StringComparison.Ordinal) == 0;
}
