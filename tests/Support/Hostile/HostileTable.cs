namespace JobClients.Support.Hostile;

/// <summary>Rows times columns, by name, so that a failed test says which.</summary>
public static class HostileTable
{
    public static TheoryData<string, string> Cases(IEnumerable<HostileEndpoint> endpoints, IReadOnlyCollection<HostileRow> rows)
    {
        var cases = new TheoryData<string, string>();
        foreach (var endpoint in endpoints)
        {
            foreach (var row in rows)
            {
                cases.Add(endpoint.Name, row.Name);
            }
        }

        return cases;
    }

    public static HostileCase Find(
        HostileServer server, IEnumerable<HostileEndpoint> endpoints, string endpoint, IEnumerable<HostileRow> rows, string row) =>
        new(server, endpoints.Single(one => one.Name == endpoint), rows.Single(one => one.Name == row));
}
