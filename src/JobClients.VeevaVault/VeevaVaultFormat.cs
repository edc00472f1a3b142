namespace JobClients.VeevaVault;

/// <summary>The format in which Vault is asked to answer. How an answer is read depends on what it says it is.</summary>
public enum VeevaVaultFormat
{
    /// <summary><c>application/json</c>.</summary>
    Json,

    /// <summary><c>application/xml</c>.</summary>
    Xml,
}
