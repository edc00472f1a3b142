namespace JobClients;

/// <summary>Why a poll failed. It says nothing about the job.</summary>
public enum JobClientErrorKind
{
    /// <summary>The vendor knows no such job.</summary>
    NotFound,

    /// <summary>The caller may not see the job.</summary>
    AccessDenied,

    /// <summary>The credentials are missing, wrong or expired.</summary>
    Authentication,

    /// <summary>Too many requests; a reason to wait.</summary>
    RateLimited,

    /// <summary>The network or the server failed; a later poll may succeed.</summary>
    Temporary,

    /// <summary>The vendor refuses the request itself.</summary>
    InvalidRequest,

    /// <summary>The answer is not one that the vendor documents: a redirect, no body, no status, another format.</summary>
    Protocol,
}
