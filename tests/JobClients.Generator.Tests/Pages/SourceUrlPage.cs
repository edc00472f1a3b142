namespace JobClients.Generator.Tests.Pages;

/// <summary>Writes a page of the format with a line <c>**Source URL:**</c>.</summary>
internal static class SourceUrlPage
{
    private const string Described = "data.progress";

    public static string Write(InventoryPage page) => $$"""
        **Source URL:** {{page.Url}}

        # {{page.Title}}

        Says how the job is.

        <Aside>It can be asked about
        once every {{page.PollIntervalSeconds}} seconds.
        </Aside>
        <Endpoint path="{{page.Path}}" method="{{page.Method.ToUpperInvariant()}}"></Endpoint>

        ## Headers {#headers}

        | Name | Description |
        | --- | --- |
        | `Accept` | {{string.Join(" or ", page.MediaTypes!.Select(media => $"`{media}`"))}} |

        ## URI Path Parameters {#uri-path-parameters}

        | Name | Description |
        | --- | --- |
        {{string.Join("\n", page.Parameters.Where(parameter => parameter.Name != "version").Select(parameter => $"| `{{{parameter.Name}}}` | Which one. |"))}}

        ## Request {#request}

        ```
        curl -X GET -H "Authorization: {SESSION_ID}" \
        {{page.Server}}/api/v1/jobs/1
        ```

        ## Response {#response}

        ```
        {{SampleAnswer.Write([.. page.Fields.Where(field => !field.StartsWith(Described, StringComparison.Ordinal))])}}
        ```

        ## Response Details {#response-details}

        | Metadata Field | Description |
        | --- | --- |
        | `status` | How the job is. Possible statuses include {{string.Join(", ", page.Statuses.Select(status => $"`{status}`"))}}. |
        | `progress` | At times this array contains how many there are (`size`). |
        """;
}
