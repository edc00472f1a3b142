using System.Globalization;
using Microsoft.Kiota.Abstractions.Serialization;

namespace JobClients.VeevaVault.Logins;

/// <summary>One of the Vaults that a user may log in to.</summary>
internal sealed class VaultAddress : IParsable
{
    public string? Id { get; private set; }

    public string? Url { get; private set; }

    public static VaultAddress Create(IParseNode node) => new();

    /// <summary>A number in the samples; as text it is the same id.</summary>
    public static string? ReadId(IParseNode node) => node.GetLongValue()?.ToString(CultureInfo.InvariantCulture) ?? node.GetStringValue();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>(StringComparer.Ordinal)
    {
        ["id"] = node => Id = ReadId(node),
        ["url"] = node => Url = node.GetStringValue(),
    };

    public void Serialize(ISerializationWriter writer) => throw new NotSupportedException("It is only ever received.");
}
