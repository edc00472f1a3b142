namespace JobClients.Generator.Model;

/// <summary>The summary of a type or member, as plain text, with an optional link.</summary>
internal sealed record Documentation(string Text, string LinkLabel = "", string? Link = null)
{
    public bool HasText => Text.Length > 0;

    public bool HasLink => Link is not null && LinkLabel.Length > 0;
}
