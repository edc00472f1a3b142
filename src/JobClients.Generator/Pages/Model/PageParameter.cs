namespace JobClients.Generator.Pages.Model;

/// <summary>A parameter of the path, the query or the header.</summary>
/// <param name="Type">What its values may be; null if the page does not say.</param>
internal sealed record PageParameter(string Place, string Name, bool IsRequired, ParameterType? Type)
{
    public string Key => $"the {Place} parameter {Name}";
}
