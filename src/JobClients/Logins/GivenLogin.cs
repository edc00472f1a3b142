using Microsoft.Kiota.Abstractions;

namespace JobClients;

internal sealed class GivenLogin(JobSession session) : JobLogin
{
    public JobSession Session => session;

    public override bool CanRenew => false;

    protected internal override Task<JobSession> LogInAsync(IRequestAdapter adapter, FailureReader failures, CancellationToken cancellationToken) => Task.FromResult(session);
}
