using JobClients.VeevaVault;

namespace Consumer.Waiting;

/// <summary>The code on the page of the package JobClients.VeevaVault.</summary>
internal static class VeevaVaultPage
{
    public static async Task RunAsync(Uri vaultUrl, string userName, string password, string jobId)
    {
        using var vault = new VeevaVaultClient(new()
        {
            BaseUrl = vaultUrl,
            UserName = userName,
            Password = password,
            ClientId = "acme-quality-server-jobs",
            Format = VeevaVaultFormat.Xml,
        });

        var job = await vault.Job(jobId).WaitAsync(TimeSpan.FromHours(1));

        Console.WriteLine($"{job.State}, {job.Warnings.Count} warnings");
    }
}
